// What the page that is measured and the benchmark of the channel say to each other.

/** Who asks AdvPL: the library, or what applications write by hand. */
export type ChannelVariant = 'library' | 'hand-written';

/** What the benchmark calls in the page. Each answer is checked to be the asker's own. */
export interface ChannelBench {
  isConnected(): boolean;
  /** Milliseconds for so many round trips, each after the other's answer. */
  oneByOne(variant: ChannelVariant, count: number): Promise<number>;
  /** Milliseconds for so many round trips that are under way together. */
  atOnce(variant: ChannelVariant, count: number): Promise<number>;
}

declare global {
  var channelBench: ChannelBench;
}
