import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RemoteRequest, type RemoteResponse } from './http-client.js';
import { PassThrough } from './pass-through.js';
import { RemoteSession } from './remote-session.js';

const base = new URL('https://server.test/rest');

/** A client with predefined responses. */
class ScriptedClient {
  readonly #responses: ((request: RemoteRequest) => [number, unknown])[];

  readonly received: string[] = [];

  constructor(responses: ((request: RemoteRequest) => [number, unknown])[]) {
    this.#responses = responses;
  }

  async send(request: RemoteRequest): Promise<RemoteResponse> {
    const { method, url, headers } = request;
    this.received.push(
      `${method} ${url.pathname}${url.search} ${headers['authorization'] ?? ''}`.trim(),
    );
    const next = this.#responses.shift();
    assert.ok(next, `unexpected request after ${this.received.join(', ')}`);
    const [status, body] = next(request);
    return { status, headers: {}, body: Buffer.from(JSON.stringify(body)) };
  }
}

function token(name: string) {
  return (): [number, unknown] => [201, { access_token: name, refresh_token: `r-${name}` }];
}
function ok(): [number, unknown] {
  return [200, {}];
}
function refused(): [number, unknown] {
  return [401, { code: '401' }];
}

function setUp(...responses: ((request: RemoteRequest) => [number, unknown])[]) {
  const client = new ScriptedClient(responses);
  const session = new RemoteSession(client, base, { user: 'me', password: 'secret' });
  const failures: unknown[] = [];
  const remote = new PassThrough(client, base, session, error => failures.push(error));
  const get = () =>
    remote.respond({
      method: 'GET',
      path: '/api/x',
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.alloc(0),
      environment: 'P12',
    });
  return { client, get, failures };
}

const SIGN_IN = 'POST /rest/api/oauth2/v1/token';
const refresh = `${SIGN_IN}?grant_type=refresh_token&refresh_token=r-one`;

describe('RemoteSession', () => {
  it('signs in once for all requests, also for concurrent ones', async () => {
    const { client, get } = setUp(token('one'), ok, ok);
    await Promise.all([get(), get()]);
    const request = 'GET /rest/api/x Bearer one';
    assert.deepEqual(client.received, [SIGN_IN, request, request]);
  });

  it('refreshes a refused token and retries the request once', async () => {
    const { client, get } = setUp(token('one'), refused, token('two'), ok, ok);
    assert.equal((await get()).status, 200);
    assert.equal((await get()).status, 200);
    assert.deepEqual(client.received, [
      SIGN_IN,
      'GET /rest/api/x Bearer one',
      refresh,
      'GET /rest/api/x Bearer two',
      'GET /rest/api/x Bearer two',
    ]);
  });

  it('refreshes once for two requests that were refused at the same time', async () => {
    const { client, get } = setUp(token('one'), refused, refused, token('two'), ok, ok);
    await Promise.all([get(), get()]);
    assert.equal(client.received.filter(line => line === refresh).length, 1);
  });

  it('signs in again when the token cannot be refreshed', async () => {
    const { client, get } = setUp(token('one'), refused, refused, token('two'), ok);
    assert.equal((await get()).status, 200);
    assert.deepEqual(client.received.slice(2), [refresh, SIGN_IN, 'GET /rest/api/x Bearer two']);
  });

  it('forwards a second 401', async () => {
    const { get } = setUp(token('one'), refused, token('two'), refused);
    assert.equal((await get()).status, 401);
  });

  it('signs in again with the next request after a failure', async () => {
    const { get, failures } = setUp(refused, token('one'), ok);
    assert.equal((await get()).status, 502);
    assert.equal(failures.length, 1);
    assert.equal((await get()).status, 200);
  });
});
