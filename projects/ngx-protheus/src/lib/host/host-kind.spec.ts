import { FakeWebChannel } from './fake-web-channel.spec-support';
import { hostKind } from './host-kind';

describe('hostKind', () => {
  const address = location.href;

  const openedWith = (search: string): void => history.replaceState(null, '', search);

  afterEach(() => {
    FakeWebChannel.remove();
    sessionStorage.clear();
    history.replaceState(null, '', address);
  });

  it('is a plain browser where nothing points to Protheus', () => {
    expect(hostKind()).toBe('browser');
  });

  it('knows the desktop by the address, before any script ran', () => {
    openedWith('?totvstec_websocket_port=63972&totvstec_remote_type=1&app_name=demo');

    expect(hostKind()).toBe('smartclient');
  });

  it('knows the web client by the address', () => {
    openedWith('?totvstec_websocket_port=1&totvstec_remote_type=5');

    expect(hostKind()).toBe('webapp');
  });

  it('knows the host by the session once the router dropped the parameters', () => {
    sessionStorage.setItem('SocketPort', '63972');
    sessionStorage.setItem('RemoteType', '5');

    expect(hostKind()).toBe('webapp');
  });

  it('takes a host that tells no type for the desktop, as the platform does', () => {
    sessionStorage.setItem('SocketPort', '63972');

    expect(hostKind()).toBe('smartclient');
  });

  it('does not take a type without a port for a host', () => {
    sessionStorage.setItem('RemoteType', '1');

    expect(hostKind()).toBe('browser');
  });

  it('knows the host by a started channel after the application cleared the session', () => {
    new FakeWebChannel({ remoteType: 5 });

    expect(hostKind()).toBe('webapp');
  });

  it('is not misled by a twebchannel.js that the page merely includes', () => {
    const { platform } = new FakeWebChannel({ connected: false });
    platform.internalPort = 0;

    expect(hostKind()).toBe('browser');
  });
});
