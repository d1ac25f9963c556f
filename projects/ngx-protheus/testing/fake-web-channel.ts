/** The callbacks of the fake channel. */
export interface FakeWebChannelEvents {
  onSend(type: string, content: string): void;
}

type Send = (event: string, content: unknown) => void;

/** The platform's number of the web client. */
const WEBAPP = 5;

/**
 * The object `twebchannel` as the platform's scripts create it in a page: connected or not, with
 * the event target to which an application's `advpltojs.js` sends answers.
 */
export class FakeWebChannel {
  readonly #events: FakeWebChannelEvents;
  readonly #advplToJsFile: ((type: string, content: string) => unknown) | undefined;

  readonly version = 'fake';
  readonly internalPort = 63972;
  gotConnection = false;
  /** The message port to the web client; a desktop has none. */
  channel: { readonly port1: EventTarget; readonly port2: EventTarget } | undefined;
  readonly eventTarget: EventTarget & { send: Send };

  constructor(
    readonly remoteType: number,
    events: FakeWebChannelEvents,
    /** The function of `assets/preload/advpltojs.js`. */
    advplToJsFile: ((type: string, content: string) => unknown) | undefined,
  ) {
    this.#events = events;
    this.#advplToJsFile = advplToJsFile;
    this.eventTarget = Object.assign(new EventTarget(), {
      send: (event: string, content: unknown) =>
        this.eventTarget.dispatchEvent(
          Object.assign(new CustomEvent(event), { protheusResponse: content }),
        ),
    });
  }

  /** Sends to AdvPL. A bound function, because applications call it without the object. */
  readonly jsToAdvpl = (type: string, content: string): void => {
    this.#events.onSend(String(type), String(content));
  };

  /** The handler that the platform calls; applications and libraries replace it. */
  advplToJs(type: string, content: string): void {
    this.#advplToJsFile?.call(this, type, content);
  }

  /** Connects in the order of the platform: first the event, then `gotConnection`. */
  connect(): void {
    this.channel =
      this.remoteType === WEBAPP
        ? { port1: new EventTarget(), port2: new EventTarget() }
        : undefined;
    document.dispatchEvent(new CustomEvent('twebchannelready'));
    this.gotConnection = true;
  }

  /**
   * Ends the connection. The web client notifies the page; a desktop does not, and messages are
   * lost.
   */
  disconnect(): void {
    this.channel?.port1.dispatchEvent(
      new MessageEvent('message', { data: { type: 'DISCONNECTED' } }),
    );
  }
}
