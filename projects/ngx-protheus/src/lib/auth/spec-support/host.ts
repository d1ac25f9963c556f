import { REST } from './frame';

/** The web channel as the platform's scripts create it. */
export interface HostChannel {
  readonly gotConnection: boolean;
  readonly jsToAdvpl: jasmine.Spy<(type: string, content: string) => void>;
  /** Receives the messages from AdvPL; the library assigns its handler. */
  advplToJs?: (type: string, content: string) => void;
}

/** Installs a host that has opened the page: its session keys and its connected channel. */
export function installHost(): HostChannel {
  const channel: HostChannel = {
    gotConnection: true,
    jsToAdvpl: jasmine.createSpy<HostChannel['jsToAdvpl']>('jsToAdvpl'),
  };
  Object.assign(globalThis, { twebchannel: channel });
  sessionStorage.setItem('SocketPort', '40000');
  sessionStorage.setItem('RemoteType', '1');
  sessionStorage.setItem('ERPAPPCONFIG', JSON.stringify({ api_baseUrl: REST }));
  return channel;
}

/** Removes the host and its session. */
export function removeHost(): void {
  delete (globalThis as { twebchannel?: unknown }).twebchannel;
  sessionStorage.clear();
}
