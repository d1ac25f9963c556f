import { TestBed } from '@angular/core/testing';
import { SESSION_SNAPSHOT, takeSessionSnapshot } from './session-snapshot';

describe('takeSessionSnapshot', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  it('reads the parameters of the URL, also those that the host writes twice', () => {
    const snapshot = takeSessionSnapshot(
      'http://h/app-root/demo/index.html?totvstec_websocket_port=63972&totvstec_remote_type=1' +
        '&app_name=demo&totvstec_websocket_port=63972&totvstec_threadId=77',
    );

    expect(snapshot).toEqual({
      appName: 'demo',
      socketPort: '63972',
      remoteType: '1',
    });
  });

  it('finds parameters in upper and lower case and after the hash', () => {
    const snapshot = takeSessionSnapshot('http://h/#/home?TOTVSTEC_REMOTE_TYPE=5&x=1#end');

    expect(snapshot.remoteType).toBe('5');
  });

  it('falls back to the keys of the host', () => {
    sessionStorage.setItem('appName', 'demo_env_dev');
    sessionStorage.setItem('SocketPort', '1');
    sessionStorage.setItem('RemoteType', '5');

    expect(takeSessionSnapshot('http://h/')).toEqual({
      appName: 'demo_env_dev',
      socketPort: '1',
      remoteType: '5',
    });
  });

  it('does not change when the keys are cleared or overwritten', () => {
    sessionStorage.setItem('appName', 'first');
    TestBed.inject(SESSION_SNAPSHOT);
    sessionStorage.setItem('appName', 'second');

    expect(TestBed.inject(SESSION_SNAPSHOT).appName).toBe('first');
  });

  it('is empty in a plain browser and accepts a malformed escape', () => {
    expect(takeSessionSnapshot('http://h/?app_name=%E0%A4%A').appName).toBe('%E0%A4%A');
    expect(takeSessionSnapshot('http://h/').socketPort).toBeNull();
  });
});
