/** The time limits of the channel, in milliseconds. */
export interface ChannelTimeouts {
  /** How long a message waits for the channel to connect, inside a host. */
  readonly connect: number;
  /** How long AdvPL may work on a request. Some handlers wait for the user. */
  readonly request: number;
}

const DEFAULTS: ChannelTimeouts = { connect: 5_000, request: 120_000 };

let current = DEFAULTS;

/** The limits that apply now, page-wide: the channel has no dependency injection. */
export function channelTimeouts(): ChannelTimeouts {
  return current;
}

/**
 * Sets the limits of the page.
 *
 * @param connect The default when it is undefined.
 * @param request The default when it is undefined.
 * @returns Restores the defaults, unless the limits were set again meanwhile.
 */
export function setChannelTimeouts({
  connect = DEFAULTS.connect,
  request = DEFAULTS.request,
}: {
  readonly connect?: number;
  readonly request?: number;
}): () => void {
  const timeouts = { connect, request };
  current = timeouts;
  return () => {
    if (current === timeouts) current = DEFAULTS;
  };
}
