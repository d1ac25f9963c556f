import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RemoteAnswer, type RemoteRequest } from './http-client.js';
import { PassThrough } from './pass-through.js';
import { RemoteSession } from './remote-session.js';

const base = new URL('https://server.test/rest');

/** A server whose answers are written down beforehand. */
class Script {
  readonly seen: string[] = [];

  constructor(private readonly answers: ((request: RemoteRequest) => [number, unknown])[]) {}

  async send(request: RemoteRequest): Promise<RemoteAnswer> {
    const { method, url, headers } = request;
    this.seen.push(
      `${method} ${url.pathname}${url.search} ${headers['authorization'] ?? ''}`.trim(),
    );
    const next = this.answers.shift();
    assert.ok(next, `nothing was expected after ${this.seen.join(', ')}`);
    const [status, body] = next(request);
    return { status, headers: {}, body: Buffer.from(JSON.stringify(body)) };
  }
}

const token = (name: string) => (): [number, unknown] => [
  201,
  { access_token: name, refresh_token: `r-${name}` },
];
const ok = (): [number, unknown] => [200, {}];
const refused = (): [number, unknown] => [401, { code: '401' }];

function setUp(...answers: ((request: RemoteRequest) => [number, unknown])[]) {
  const client = new Script(answers);
  const session = new RemoteSession(client, base, { user: 'me', password: 'secret' });
  const failures: unknown[] = [];
  const remote = new PassThrough(client, base, session, error => failures.push(error));
  const get = () =>
    remote.answer({
      method: 'GET',
      path: '/api/x',
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.alloc(0),
      environment: 'P12',
    });
  return { client, get, failures };
}

const signIn = 'POST /rest/api/oauth2/v1/token';
const refresh = `${signIn}?grant_type=refresh_token&refresh_token=r-one`;

describe('the session on a real server', () => {
  it('signs in once for all requests, also for those at the same time', async () => {
    const { client, get } = setUp(token('one'), ok, ok);
    await Promise.all([get(), get()]);
    const request = 'GET /rest/api/x Bearer one';
    assert.deepEqual(client.seen, [signIn, request, request]);
  });

  it('refreshes a refused token and sends the request once more', async () => {
    const { client, get } = setUp(token('one'), refused, token('two'), ok, ok);
    assert.equal((await get()).status, 200);
    assert.equal((await get()).status, 200);
    assert.deepEqual(client.seen, [
      signIn,
      'GET /rest/api/x Bearer one',
      refresh,
      'GET /rest/api/x Bearer two',
      'GET /rest/api/x Bearer two',
    ]);
  });

  it('refreshes once for two requests that were refused together', async () => {
    const { client, get } = setUp(token('one'), refused, refused, token('two'), ok, ok);
    await Promise.all([get(), get()]);
    assert.equal(client.seen.filter(line => line === refresh).length, 1);
  });

  it('signs in again when the token cannot be refreshed', async () => {
    const { client, get } = setUp(token('one'), refused, refused, token('two'), ok);
    assert.equal((await get()).status, 200);
    assert.deepEqual(client.seen.slice(2), [refresh, signIn, 'GET /rest/api/x Bearer two']);
  });

  it('hands a second 401 on', async () => {
    const { get } = setUp(token('one'), refused, token('two'), refused);
    assert.equal((await get()).status, 401);
  });

  it('tries to sign in anew with the next request', async () => {
    const { get, failures } = setUp(refused, token('one'), ok);
    assert.equal((await get()).status, 502);
    assert.equal(failures.length, 1);
    assert.equal((await get()).status, 200);
  });
});
