import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DevkitError } from '../../../devkit-error.js';
import { readDoctorTarget } from './target.js';

describe('readTarget', () => {
  it('uses https for a name without a scheme', () => {
    const { origin, secure, port, application } = readDoctorTarget('broker_nginx.exemplo.com.br');
    assert.deepEqual(
      [origin, secure, port, application],
      ['https://broker_nginx.exemplo.com.br', true, 443, undefined],
    );
  });

  it('keeps a scheme and a port', () => {
    const { origin, secure, port } = readDoctorTarget('http://10.0.0.5:1234/webapp/?P=SIGAMDI');
    assert.deepEqual([origin, secure, port], ['http://10.0.0.5:1234', false, 1_234]);
    assert.equal(readDoctorTarget('erp:8443').port, 8_443);
  });

  it("reads the application from the browser's URL", () => {
    for (const path of ['demo', 'demo/', 'demo/index.html', 'demo/?x=1#/y']) {
      assert.deepEqual(readDoctorTarget(`https://erp/app-root/${path}`).application, {
        name: 'demo',
        folder: '/app-root/demo/',
      });
    }
    assert.deepEqual(readDoctorTarget('https://erp/app-root/teste/demo_env_teste/').application, {
      name: 'demo',
      folder: '/app-root/teste/demo_env_teste/',
    });
  });

  it('accepts the application, its environment and the path of REST as options', () => {
    const { application, rest } = readDoctorTarget('erp', {
      app: 'demo',
      environment: 'p12',
      rest: 'api/erp/',
    });
    assert.equal(application?.folder, '/app-root/p12/demo_env_p12/');
    assert.equal(rest, '/api/erp');
  });

  it('throws PDK305 for a text that is not a URL', () => {
    for (const url of ['', 'ftp://erp', 'http://', 'https://a b']) {
      assert.throws(
        () => readDoctorTarget(url),
        (error: DevkitError) => error.code === 'PDK305',
      );
    }
  });
});
