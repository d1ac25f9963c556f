/** `remoteType` of the web client; every other one is a desktop. */
export const WEBAPP = 5;

/** The web channel's object as the platform's `twebchannel.js` and its start script leave it. */
export interface PlatformChannel {
  jsToAdvpl(type: string, content: string): void;
  /** The handler of messages from AdvPL. The start script sets its own. */
  advplToJs?: (...message: unknown[]) => unknown;
  /** Set to false, then true, by the start script. Absent where a page connects by itself. */
  gotConnection?: boolean;
  remoteType?: number;
  internalPort?: number;
  /** The message port to the web client's page. Desktops have none. */
  channel?: MessageChannel;
  /** The object by which `advpltojs.js` answers applications. The start script makes it. */
  eventTarget?: EventTarget & { send?: (event: string, content: unknown) => unknown };
}

interface PlatformGlobals {
  twebchannel?: Partial<PlatformChannel>;
  /** Qt's object behind the channel. It exists from the connection on. */
  dialog?: Partial<PlatformChannel>;
}

/** The page's `twebchannel`, read each time: a start script that runs again makes a new one. */
export function platformChannel(): PlatformChannel | undefined {
  return asPlatformChannel(platformGlobals().twebchannel);
}

/** Qt's `dialog`: all that very old hosts offer, and the proof of a connection elsewhere. */
export function platformDialog(): PlatformChannel | undefined {
  return asPlatformChannel(platformGlobals().dialog);
}

function platformGlobals(): PlatformGlobals {
  return globalThis as PlatformGlobals;
}

function asPlatformChannel(
  channel: Partial<PlatformChannel> | undefined,
): PlatformChannel | undefined {
  return typeof channel?.jsToAdvpl === 'function' ? (channel as PlatformChannel) : undefined;
}
