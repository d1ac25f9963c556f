import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RecordedRequest } from '../../har/recorded-session.js';
import { type RawRestRequest } from '../rest/raw-request.js';
import { type ReplayIgnore } from './replay-options.js';
import { RestReplay } from './rest-replay.js';

const BASE = 'https://erp.example.com:8443/rest';
const JSON_TYPE = { 'content-type': 'application/json' };

function recorded(
  method: string,
  path: string,
  response: string,
  more: Partial<RecordedRequest> = {},
): RecordedRequest {
  return {
    time: 0,
    milliseconds: 1,
    method,
    url: BASE + path,
    headers: JSON_TYPE,
    status: 200,
    responseHeaders: { ...JSON_TYPE, 'content-encoding': 'gzip', 'x-total': '3' },
    responseBody: { size: response.length, text: response },
    ...more,
  };
}

function raw(
  method: string,
  pathAndQuery: string,
  more: Partial<RawRestRequest> = {},
): RawRestRequest {
  const [path = '', query = ''] = pathAndQuery.split('?');
  return {
    method,
    path,
    query: new URLSearchParams(query),
    headers: JSON_TYPE,
    body: Buffer.alloc(0),
    environment: '',
    ...more,
  };
}

/** The text of the response, and what differs. */
function result(replay: RestReplay, request: RawRestRequest): readonly string[] | undefined {
  const found = replay.respond(request);
  return found && [String(found.response.body), found.differences];
}

describe('RestReplay', () => {
  it('takes the exact request, whatever the REST base of the recording', () => {
    const replay = new RestReplay([
      recorded('GET', '/api/x?page=2&size=5', 'two'),
      recorded('GET', '/api/x?size=5&page=1', 'one'),
      recorded('GET', '/other/api/x?size=5&page=1', 'other'),
    ]);
    assert.deepEqual(result(replay, raw('GET', '/api/x?page=1&size=5')), ['one', '']);
    assert.deepEqual(result(replay, raw('GET', '/other/api/x/?page=1&size=5')), ['other', '']);
    assert.equal(replay.respond(raw('GET', '/api/y')), undefined);
    assert.equal(replay.respond(raw('POST', '/api/x')), undefined);
  });

  it('takes the nearest request, and says what differs', () => {
    const replay = new RestReplay([
      recorded('GET', '/api/x?page=1&filter=a', 'a'),
      recorded('GET', '/api/x?page=1&filter=b', 'b'),
    ]);
    assert.deepEqual(result(replay, raw('GET', '/api/x?page=7&filter=b')), [
      'b',
      'query page: "1" → "7"',
    ]);
    const ignoring = new RestReplay([recorded('GET', '/api/x?_=123', 'x')], { query: ['_'] });
    assert.deepEqual(result(ignoring, raw('GET', '/api/x?_=987')), ['x', '']);
  });

  it('repeats the responses of the same request in their order, then the last one', () => {
    const replay = new RestReplay([
      recorded('GET', '/api/x', 'first', { status: 401 }),
      recorded('GET', '/api/x', 'second'),
    ]);
    const statuses = [1, 2, 3].map(() => replay.respond(raw('GET', '/api/x'))?.response.status);
    assert.deepEqual(statuses, [401, 200, 200]);
    replay.restart();
    assert.equal(replay.respond(raw('GET', '/api/x'))?.response.status, 401);
  });

  it('tells branches apart, and compares no other header', () => {
    const of = (tenant: string): Partial<RecordedRequest> => ({
      headers: { tenantid: tenant, 'user-agent': tenant },
    });
    const replay = new RestReplay([
      recorded('GET', '/api/x', 'BH', of('T1,D MG 01 ,')),
      recorded('GET', '/api/x', 'SP', of('T1,D SC 01 ,')),
    ]);
    const request = raw('GET', '/api/x', { headers: { tenantid: 'T1,D SC 01 ,', accept: '*/*' } });
    assert.deepEqual(result(replay, request), ['SP', '']);
  });

  it('replaces an id that the application made and the server repeated', () => {
    const body = (id: string, page: number): string => JSON.stringify({ page, requestId: id });
    const replay = new RestReplay([
      recorded('POST', '/api/orders', '{"requestId":"4f1c-77aa","page":1}', {
        body: { size: 10, text: body('4f1c-77aa', 1) },
      }),
    ]);
    const request = raw('POST', '/api/orders', { body: Buffer.from(body('9b2d-11ff', 1)) });
    assert.deepEqual(result(replay, request), [
      '{"requestId":"9b2d-11ff","page":1}',
      'body requestId: "4f1c-77aa" → "9b2d-11ff"',
    ]);
  });

  it('finds an id of this run in the path, and no other one', () => {
    const [before, now] = ['1788264000123', '1799999999999'];
    const replay = new RestReplay([
      recorded('PUT', `/api/uploads/${before}/lines`, `{"id":"${before}"}`),
      recorded('GET', '/api/customers/000001', '{}'),
    ]);
    assert.deepEqual(result(replay, raw('PUT', `/api/uploads/${now}/lines`)), [
      `{"id":"${now}"}`,
      `path: "${before}" → "${now}"`,
    ]);
    assert.equal(replay.respond(raw('GET', '/api/customers/000002')), undefined);
  });

  it('leaves out the headers of the connection and what was not a response of REST', () => {
    const replay = new RestReplay([
      recorded('GET', '/api/x', 'x', { resourceType: 'document' }),
      recorded('OPTIONS', '/api/x', 'x'),
      recorded('GET', '/api/x', 'x', { status: 0 }),
      recorded('GET', '/api/x', 'x', { details: { area: 'app' } }),
      recorded('GET', '/api/x', 'x', { responseBody: { size: 9 } }),
      recorded('GET', '/api/z', 'z'),
    ]);
    assert.equal(replay.respond(raw('GET', '/api/x')), undefined);
    assert.equal(replay.respond(raw('OPTIONS', '/api/x')), undefined);
    const headers = replay.respond(raw('GET', '/api/z'))?.response.headers;
    assert.deepEqual(headers, { ...JSON_TYPE, 'x-total': '3' });
  });

  it('takes a value that was removed from the recording as equal to every other', () => {
    const ignore: ReplayIgnore = {};
    const replay = new RestReplay([recorded('GET', '/api/x?access_token=REMOVED', 'x')], ignore);
    assert.deepEqual(result(replay, raw('GET', '/api/x?access_token=abc')), ['x', '']);
  });
});
