// The REST contract as data: every host, real or fake, is tested against the same file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { findMismatches, type Shape } from '../testing/shape.js';
import { type HostCase, withHost } from '../testing/with-host.js';
import { platformRoutes } from './routes.js';

interface ShapeCase {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly token?: boolean;
    readonly tenant?: boolean;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly shape: Shape;
    readonly length?: number;
    readonly hasNext?: boolean;
    readonly text?: string;
  };
}

const file = new URL('../../../../../conformance/rest-shapes.json', import.meta.url);
const { types, cases } = JSON.parse(await readFile(file, 'utf8')) as {
  types: Record<string, Shape>;
  cases: ShapeCase[];
};

describe('the REST contract', () => {
  it('has a case for each resource of the host', () => {
    const missing = platformRoutes.filter(route => {
      const path = new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}/?$`, 'i');
      return !cases.some(
        ({ request }) =>
          (route.method ?? 'GET') === request.method && path.test(request.path.split('?')[0]),
      );
    });
    assert.deepEqual(
      missing.map(({ method, path }) => `${method} ${path}`),
      [],
    );
  });

  for (const base of ['/app-root', '/app-root/TST', '/rest']) {
    it(`holds under ${base}`, async t => {
      const environments = base.endsWith('TST') ? ['P12', 'TST'] : ['P12'];
      const restPath = base === '/rest' ? { restPath: base } : {};
      await withHost({ environments, ...restPath }, async host => {
        const values = await valuesOf(host);
        for (const one of cases) await t.test(one.name, () => check(host, base, one, values));
      });
    });
  }
});

type Values = Readonly<Record<string, string>>;

async function valuesOf({ host }: HostCase): Promise<Values> {
  const { user, company, branch } = host.session;
  const userName = 'admin';
  const password = 'protheus';
  const response = await fetch(`${host.url}/app-root/api/oauth2/v1/token`, {
    method: 'POST',
    headers: { grant_type: 'password', username: userName, password },
  });
  const token = (await response.json()) as { access_token: string; refresh_token: string };
  return {
    company,
    branch,
    userId: user,
    userName,
    password,
    accessToken: token.access_token,
    refreshToken: token.refresh_token,
  };
}

async function check(
  { host }: HostCase,
  base: string,
  { request, response: expected }: ShapeCase,
  values: Values,
): Promise<void> {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]);
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).map(([name, value]) => [name, fill(value)]),
  );
  const response = await fetch(host.url + base + fill(request.path), {
    method: request.method,
    headers: {
      ...headers,
      ...(request.token ? { authorization: `Bearer ${values['accessToken']}` } : {}),
      ...(request.tenant ? { tenantid: `${values['company']},${values['branch']},` } : {}),
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
  const text = await response.text();
  assert.equal(response.status, expected.status, text);
  if (expected.text !== undefined) assert.equal(text, expected.text);
  if (expected.shape === 'text') {
    assert.match(response.headers.get('content-type') ?? '', /text\/plain/);
    return;
  }
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  const body = JSON.parse(text) as { items?: unknown[]; hasNext?: boolean };
  assert.deepEqual(findMismatches(body, expected.shape, types), []);
  if (expected.length !== undefined) assert.equal(body.items?.length, expected.length);
  if (expected.hasNext !== undefined) assert.equal(body.hasNext, expected.hasNext);
}
