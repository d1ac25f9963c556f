import { type PlatformChannel, WEBAPP } from './platform-channel';

interface Globals {
  twebchannel?: unknown;
  dialog?: unknown;
}

/** A `twebchannel` as the platform's scripts leave it in the page, without a host. */
export class FakeWebChannel {
  /** The messages that the application sent, in order. */
  readonly sent: [type: string, content: string][] = [];

  /** The reaction of AdvPL to a message. */
  onMessage: (type: string, content: string) => void = () => {};

  readonly platform: PlatformChannel & { handled: unknown[][] };

  constructor({ connected = true, remoteType = 1 } = {}) {
    this.platform = {
      handled: [],
      gotConnection: connected,
      remoteType,
      internalPort: 63972,
      channel: remoteType === WEBAPP ? new MessageChannel() : undefined,
      jsToAdvpl: (type, content) => {
        this.sent.push([type, content]);
        this.onMessage(type, content);
      },
      advplToJs(...message) {
        (this as FakeWebChannel['platform']).handled.push(message);
      },
    };
    (globalThis as Globals).twebchannel = this.platform;
  }

  /** Connects as the platform does: first the event, then `gotConnection`. */
  connect(): void {
    document.dispatchEvent(new CustomEvent('twebchannelready'));
    this.platform.gotConnection = true;
  }

  /** Delivers a message from AdvPL as the platform does. */
  emit(type: string, content: string): void {
    this.platform.advplToJs?.(type, content);
  }

  /** Adds what the start script adds for `advpltojs.js`. */
  addEventTarget(): { sent: [string, unknown][] } {
    const sent: [string, unknown][] = [];
    this.platform.eventTarget = Object.assign(new EventTarget(), {
      send: (event: string, content: unknown) => sent.push([event, content]),
    });
    return { sent };
  }

  static remove(): void {
    delete (globalThis as Globals).twebchannel;
    delete (globalThis as Globals).dialog;
  }
}
