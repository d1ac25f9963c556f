import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowedHosts } from './allowed-hosts.js';
import { type Judgement, verifyRequest } from './verify-request.js';

const allowed = allowedHosts(4260);
const HOST = ['Host', '127.0.0.1:4260'];

function verify(headers: Readonly<Record<string, string>>, method = 'GET', raw = HOST): Judgement {
  return verifyRequest({ method, rawHeaders: raw, headers: { host: raw[1], ...headers } }, allowed);
}

function fetchMetadata(site: string, mode: string, dest: string): Record<string, string> {
  return { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest };
}

const accepted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a tool without any of the headers': {},
  'a URL that a person typed, or a bookmark': fetchMetadata('none', 'navigate', 'document'),
  'a download that a person started': fetchMetadata('none', 'no-cors', 'empty'),
  'a link of a page of the host': fetchMetadata('same-origin', 'navigate', 'document'),
  'the frame of an application': fetchMetadata('same-origin', 'navigate', 'iframe'),
  'a script of an application': fetchMetadata('same-origin', 'no-cors', 'script'),
  'a REST request of an application': fetchMetadata('same-origin', 'cors', 'empty'),
  'a page of the host under its other name': {
    ...fetchMetadata('cross-site', 'cors', 'empty'),
    origin: 'http://localhost:4260',
  },
  'a page of the host where Fetch Metadata is not sent': {
    referer: 'http://localhost:4260/webapp/',
  },
  'a Referer that is no URL': { referer: 'about' },
};

const refused: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an image': fetchMetadata('cross-site', 'no-cors', 'image'),
  'an image of another port': fetchMetadata('same-site', 'no-cors', 'image'),
  'a script': fetchMetadata('cross-site', 'no-cors', 'script'),
  'a style sheet': fetchMetadata('cross-site', 'no-cors', 'style'),
  'fetch() without CORS': fetchMetadata('cross-site', 'no-cors', 'empty'),
  'a prefetch': { ...fetchMetadata('cross-site', 'no-cors', 'empty'), 'sec-purpose': 'prefetch' },
  'a frame': fetchMetadata('cross-site', 'navigate', 'iframe'),
  'a frame of another port': fetchMetadata('same-site', 'navigate', 'iframe'),
  'an old frame': fetchMetadata('cross-site', 'navigate', 'frame'),
  'an <object>': fetchMetadata('cross-site', 'navigate', 'object'),
  'an <embed>': fetchMetadata('cross-site', 'navigate', 'embed'),
  'a value that no browser sends': fetchMetadata('none, cross-site', 'no-cors', 'image'),
  'an empty value': fetchMetadata('', 'no-cors', 'image'),
  'an image where Fetch Metadata is not sent': {
    referer: 'https://evil.example/',
    accept: 'image/avif,*/*;q=0.8',
  },
  'an Origin that is not of the host': {
    ...fetchMetadata('same-origin', 'cors', 'empty'),
    origin: 'https://evil.example',
  },
};

const asked: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a link of another site': fetchMetadata('cross-site', 'navigate', 'document'),
  'a link of another port': fetchMetadata('same-site', 'navigate', 'document'),
  'window.open()': { ...fetchMetadata('cross-site', 'navigate', 'document') },
  'a link where Fetch Metadata is not sent': {
    referer: 'https://evil.example/',
    accept: 'text/html,*/*;q=0.8',
  },
};

describe('judgeRequest', () => {
  for (const [judgement, table] of [
    ['accept', accepted],
    ['refuse', refused],
    ['ask', asked],
  ] as const) {
    for (const [title, headers] of Object.entries(table)) {
      it(`decides "${judgement}" for ${title}`, () => assert.equal(verify(headers), judgement));
    }
  }

  it('asks for no method but GET', () => {
    for (const method of ['HEAD', 'POST', 'DELETE']) {
      assert.equal(verify(asked['a link of another site'], method), 'refuse', method);
    }
  });

  it('refuses a name that is not of the host, with every cause of the request', () => {
    assert.equal(
      verify(accepted['a REST request of an application'], 'GET', ['Host', 'evil.example']),
      'refuse',
    );
  });

  it('refuses two Host headers, also equal ones and in any case of their letters', () => {
    assert.equal(verify({}, 'GET', [...HOST, 'host', 'evil.example']), 'refuse');
    assert.equal(verify({}, 'GET', [...HOST, 'HOST', HOST[1]]), 'refuse');
    assert.equal(verify({}, 'GET', [...HOST, 'X-Note', 'host']), 'accept');
  });
});
