import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isStart, isWarning, lineKind } from './log-line';
import { linesOf, message, note, request, storage } from './testing/lines';

describe('log lines', () => {
  it('distinguish REST requests from files', () => {
    assert.equal(lineKind(request()), 'request');
    assert.equal(lineKind(request({ area: 'none' })), 'request');
    assert.equal(lineKind(request({ area: 'app' })), 'file');
    assert.equal(lineKind(request({ area: 'preload' })), 'file');
    assert.equal(lineKind(request({ area: 'page' })), undefined);
    assert.equal(lineKind(message()), 'message');
  });

  it('are warnings for notes of that level, failed requests and refused tokens', () => {
    assert.equal(isWarning(note()), true);
    assert.equal(isWarning(note({ level: 'error' })), true);
    assert.equal(isWarning(note({ level: 'info' })), false);
    assert.equal(isWarning(request()), false);
    assert.equal(isWarning(request({ status: 404 })), true);
    assert.equal(isWarning(request({ token: 'expired' })), true);
    assert.equal(isWarning(request({ token: 'none' })), false);
    assert.equal(isWarning(request({ area: 'app', status: 404 })), false);
    assert.equal(isWarning(message()), false);
  });

  it('belong to the application that their folder or the page that sent them names', () => {
    const of = (...entries: Parameters<typeof linesOf>): unknown[] =>
      linesOf(...entries).map(({ application }) => application);
    const from = (referer: string): ReturnType<typeof request> => request({ headers: { referer } });
    assert.deepEqual(
      of(
        request({ area: 'app', url: '/app-root/demo/main.js' }),
        request({ area: 'app', url: '/app-root/TST/demo_env_tst/main.js' }),
        request({ area: 'preload', url: '/app-root/preindex/index.html?a=1&app_name=demo' }),
        from('http://127.0.0.1:4260/app-root/demo/orders'),
        from('http://127.0.0.1:4260/app-root/TST/demo_env_tst/'),
        request(),
        message(),
        storage(),
      ),
      ['demo', 'demo', 'demo', 'demo', 'demo', undefined, 'demo', undefined],
    );
  });

  it('tell the start of an application from its files', () => {
    const [start, file] = linesOf(
      request({ area: 'preload', url: '/app-root/preindex/index.html?app_name=demo' }),
      request({ area: 'app', url: '/app-root/demo/index.html?app_name=demo' }),
    );
    assert.deepEqual([isStart(start), isStart(file)], [true, false]);
  });
});
