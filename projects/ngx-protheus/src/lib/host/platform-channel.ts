/** `remoteType` of the web client; every other one is a desktop. */
export const WEBAPP = 5;

/** The web channel's object as the platform's `twebchannel.js` and its start script leave it. */
export interface PlatformChannel {
  jsToAdvpl(type: string, content: string): void;
  /** The handler of messages from AdvPL. The start script puts its own here. */
  advplToJs?: (...message: unknown[]) => unknown;
  /** Set to false, then true, by the start script. Absent where a page connects by itself. */
  gotConnection?: boolean;
  remoteType?: number;
  internalPort?: number;
  /** The message port to the web client's page. Desktops have none. */
  channel?: MessageChannel;
  /** What `advpltojs.js` answers applications with. Made by the start script. */
  eventTarget?: EventTarget & { send?: (event: string, content: unknown) => unknown };
}

interface PlatformGlobals {
  twebchannel?: Partial<PlatformChannel>;
  /** Qt's object behind the channel: there once the channel is connected. */
  dialog?: Partial<PlatformChannel>;
}

const globals = (): PlatformGlobals => globalThis as PlatformGlobals;

const speaks = (channel: Partial<PlatformChannel> | undefined): PlatformChannel | undefined =>
  typeof channel?.jsToAdvpl === 'function' ? (channel as PlatformChannel) : undefined;

/** The page's `twebchannel`, looked up each time: a start script that runs again makes a new one. */
export const platformChannel = (): PlatformChannel | undefined => speaks(globals().twebchannel);

/** Qt's `dialog`, all that very old hosts offer and the proof of a connection elsewhere. */
export const platformDialog = (): PlatformChannel | undefined => speaks(globals().dialog);
