import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';
import { resolveTarget } from './resolve-target.js';
import { type KnownServer } from './server-file.js';

const production: KnownServer = {
  name: 'produção',
  file: 'protheus.server.json',
  address: 'erp.local',
  port: 4321,
  environments: ['prod'],
  user: 'admin',
  includes: [],
  isProtected: true,
};
const test: KnownServer = {
  ...production,
  name: 'teste',
  port: 1234,
  environments: ['a', 'b'],
  isProtected: false,
};

describe('where to compile', () => {
  it('is a server of a file, with its only environment and its user', async () => {
    const target = await resolveTarget({ server: 'PRODUÇÃO' }, [production, test]);
    assert.deepEqual(
      [target.address, target.environment, target.user, target.isProtected],
      ['erp.local', 'prod', 'admin', true],
    );
  });

  it('stays protected when the address is written instead of the name', async () => {
    const target = await resolveTarget({ server: 'ERP.local:4321' }, [production]);
    assert.equal(target.isProtected, true);
  });

  it('is an address with environment and user of the options', async () => {
    for (const [server, address] of [
      ['127.0.0.1:4321', '127.0.0.1'],
      ['srv-01.empresa:1234', 'srv-01.empresa'],
      ['[::1]:4321', '::1'],
    ]) {
      const target = await resolveTarget({ server, environment: 'p12', user: 'dev' }, []);
      assert.equal(target.address, address);
    }
  });

  it('has no default: server, environment and user are named', async () => {
    const cases = [
      [{}, /On which server.*produção, teste/],
      [{ server: 'test' }, /Did you mean teste/],
      [{ server: 'a:b:99999' }, /There is no server/],
      [{ server: 'host:70000' }, /There is no server/],
      [{ server: 'teste' }, /which environment.*\(a, b\)/],
      [{ server: 'x:1', environment: 'p12' }, /As which user/],
    ] as const;
    for (const [options, expected] of cases)
      await assert.rejects(resolveTarget(options, [production, test]), expected);
  });

  it('refuses an include folder that is relative or missing, before anything is connected', async () => {
    const options = { server: 'produção' };
    for (const folder of ['include', './include', 'C:\\não\\existe', '/não/existe'])
      await assert.rejects(
        resolveTarget({ ...options, includes: [folder] }, [production]),
        /PDK605/,
      );
    const target = await resolveTarget({ ...options, includes: [tmpdir()] }, [production]);
    assert.deepEqual(target.includes, [tmpdir()]);
  });
});
