import { FakeWebChannel } from './fake-web-channel.spec-support';
import { hostKind } from './host-kind';

describe('hostKind', () => {
  const url = location.href;

  const openedWith = (search: string): void => history.replaceState(null, '', search);

  afterEach(() => {
    FakeWebChannel.remove();
    sessionStorage.clear();
    history.replaceState(null, '', url);
  });

  it('is a plain browser if nothing points to Protheus', () => {
    expect(hostKind()).toBe('browser');
  });

  it('recognizes the desktop by the URL, before any script runs', () => {
    openedWith('?totvstec_websocket_port=63972&totvstec_remote_type=1&app_name=demo');

    expect(hostKind()).toBe('smartclient');
  });

  it('recognizes the web client by the URL', () => {
    openedWith('?totvstec_websocket_port=1&totvstec_remote_type=5');

    expect(hostKind()).toBe('webapp');
  });

  it('recognizes the host by the session after the router removed the parameters', () => {
    sessionStorage.setItem('SocketPort', '63972');
    sessionStorage.setItem('RemoteType', '5');

    expect(hostKind()).toBe('webapp');
  });

  it('is the desktop if the host sets no type, as for the platform', () => {
    sessionStorage.setItem('SocketPort', '63972');

    expect(hostKind()).toBe('smartclient');
  });

  it('is a plain browser if there is a type and no port', () => {
    sessionStorage.setItem('RemoteType', '1');

    expect(hostKind()).toBe('browser');
  });

  it('recognizes the host by a started channel after the application cleared the session', () => {
    new FakeWebChannel({ remoteType: 5 });

    expect(hostKind()).toBe('webapp');
  });

  it('is a plain browser if the page only includes twebchannel.js', () => {
    const { platform } = new FakeWebChannel({ connected: false });
    platform.internalPort = 0;

    expect(hostKind()).toBe('browser');
  });
});
