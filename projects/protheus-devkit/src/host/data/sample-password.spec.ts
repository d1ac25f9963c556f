import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HostOptions } from '../host-options.js';
import { withHost } from '../testing/with-host.js';

/** The status of a sign-in with a password. */
async function signIn(options: HostOptions, password: string): Promise<number> {
  let status = 0;
  await withHost({ samplePassword: undefined, ...options } as HostOptions, async ({ host }) => {
    status = await signInAt(host.url, password);
  });
  return status;
}

async function signInAt(url: string, password: string): Promise<number> {
  const headers = { grant_type: 'password', username: 'admin', password };
  return (await fetch(`${url}/app-root/api/oauth2/v1/token`, { method: 'POST', headers })).status;
}

const remote = { url: 'http://127.0.0.1:9/rest', user: 'maria', password: 'x' };

describe('the password of the sample users', () => {
  it('is the documented one without a real server', async () => {
    assert.equal(await signIn({}, 'protheus'), 201);
    assert.equal(await signIn({ remote: { replay: 'folder' } }, 'protheus'), 201);
    assert.equal(await signIn({}, ''), 401);
  });

  it('is not the documented one with a real server behind', async () => {
    assert.equal(await signIn({ remote }, 'protheus'), 401);
    assert.equal(await signIn({ remote }, ''), 401);
  });

  it('is a property of the host, another one at each start', async () => {
    const passwords: string[] = [];
    for (const options of [{ remote }, { remote }, {}, { samplePassword: 'mine' }]) {
      await withHost({ samplePassword: undefined, ...options } as HostOptions, async ({ host }) => {
        passwords.push(host.samplePassword);
      });
    }
    assert.match(passwords[0] ?? '', /^[\w-]{16}$/);
    assert.notEqual(passwords[0], passwords[1]);
    assert.deepEqual(passwords.slice(2), ['protheus', 'mine']);
    await withHost({ samplePassword: undefined, remote } as HostOptions, async ({ host, get }) => {
      assert.equal(await signInAt(host.url, host.samplePassword), 201);
      await get(`/app-root/api/x?any=${host.samplePassword}`);
      const log = await get('/webapp/api/log', { origin: host.url });
      assert.ok(!(await log.text()).includes(host.samplePassword));
    });
  });

  it('is the one of the options, with and without a real server', async () => {
    assert.equal(await signIn({ remote, samplePassword: 'made-at-start' }, 'made-at-start'), 201);
    assert.equal(await signIn({ samplePassword: 'made-at-start' }, 'protheus'), 401);
  });
});
