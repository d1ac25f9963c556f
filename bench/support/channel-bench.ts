// The API between the measured page and the benchmark of the channel.

/** The code that sends the requests: the library, or hand-written code. */
export type ChannelVariant = 'library' | 'hand-written';

/** The functions of the page. They check that each request receives its own answer. */
export interface ChannelBench {
  isConnected(): boolean;
  /** The milliseconds of sequential round trips. */
  oneByOne(variant: ChannelVariant, count: number): Promise<number>;
  /** The milliseconds of parallel round trips. */
  atOnce(variant: ChannelVariant, count: number): Promise<number>;
}

declare global {
  var channelBench: ChannelBench;
}
