import { type PlatformChannel, WEBAPP } from './platform-channel';

interface Globals {
  twebchannel?: unknown;
  dialog?: unknown;
}

/** A `twebchannel` as the platform's scripts leave it in the page, without a host behind it. */
export class FakeWebChannel {
  /** What the application sent, in order. */
  readonly sent: [type: string, content: string][] = [];

  /** What AdvPL does with a message. */
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

  /** What the platform does when the connection stands: first the event, then its own note. */
  connect(): void {
    document.dispatchEvent(new CustomEvent('twebchannelready'));
    this.platform.gotConnection = true;
  }

  /** A message from AdvPL, called as the platform calls it. */
  emit(type: string, content: string): void {
    this.platform.advplToJs?.(type, content);
  }

  /** What the start script adds for `advpltojs.js`. */
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
