import { REST } from './frame';

/** The web channel as the platform's scripts leave it. */
export interface HostChannel {
  readonly gotConnection: boolean;
  readonly jsToAdvpl: jasmine.Spy<(type: string, content: string) => void>;
  /** What AdvPL sends; the library puts its handler here. */
  advplToJs?: (type: string, content: string) => void;
}

/** A host that has opened the page: its session keys, and its channel connected. */
export function openHost(): HostChannel {
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

/** The host and its session are gone. */
export function leaveHost(): void {
  delete (globalThis as { twebchannel?: unknown }).twebchannel;
  sessionStorage.clear();
}
