import fc from 'fast-check';
import { hostileUrl, type Target } from '../../../../../conformance/hostile-urls';
import { serverPathOf } from '../../../../../conformance/server-path';
import { type RestBase, restBase } from '../app-config/rest-base';
import { classifyUrl, createUrlClassifier } from './classify-url';
import { isUnder, readDocumentBase } from './locate-url';
import { kindOf, type UrlClassification, type UrlScope } from './url-classification';

type Classify = (url: string, scope: UrlScope) => UrlClassification | undefined;

interface Installation {
  readonly scope: UrlScope & { readonly restBase: RestBase };
  readonly target: Target;
}

/** The installations of the URL table, and one on https. */
const INSTALLATIONS: readonly Installation[] = [
  installation('http://protheus.test/', '/'),
  installation('http://protheus.test/app-root/demo/', '/app-root'),
  installation('http://protheus.test/app-root/env/demo_env_env/', '/app-root/env'),
  installation('http://protheus.test/app-root/demo/', '/rest'),
  installation('http://localhost:4200/', 'http://localhost:8080/rest'),
  installation('http://protheus.test/app-root/demo/', 'https://api.example.com/rest'),
  installation('https://protheus.test/app/', 'https://protheus.test/app/rest'),
];

const RUNS = 100_000;

describe('classifyUrl, on hostile URLs', () => {
  it(`attaches the session for the REST base only, ${RUNS} times`, () => {
    const { failed, numRuns, counterexample } = fc.check(safety(classifyUrl), { numRuns: RUNS });

    expect(counterexample).toBeNull();
    expect(failed).toBeFalse();
    expect(numRuns).toBe(RUNS);
  });

  it('attaches the session for each endpoint', () => {
    expect(fc.check(completeness(classifyUrl), { numRuns: 20_000 }).counterexample).toBeNull();
  });

  it('changes nothing when the result is classified again', () => {
    fc.assert(
      fc.property(urlInScope(), ({ url, scope }) => {
        const first = classifyUrl(url, scope) as UrlClassification;
        const second = classifyUrl(first.url, scope) as UrlClassification;
        expect(second.url).toBe(first.url);
        if (!isEndpointInOwnFolder(first, scope)) {
          expect(kindOf(second)).toBe(kindOf(first));
          expect(second.token).toBe(first.token);
          expect(second.tenant).toBe(first.tenant);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('returns before the REST base is known only what it also returns afterwards', () => {
    fc.assert(
      fc.property(urlInScope(), ({ url, scope }) => {
        const early = classifyUrl(url, { ...scope, restBase: undefined });
        expect(early ?? classifyUrl(url, scope)).toEqual(classifyUrl(url, scope));
        expect(early?.token ?? false).toBeFalse();
      }),
      { numRuns: 20_000 },
    );
  });

  it('returns the same with a cache, also when the cache overflows and scopes change', () => {
    const cached = createUrlClassifier({}, 8);
    const few = fc.constantFrom(
      ...[
        '/api/x',
        'api/x',
        '/assets/x',
        '/',
        '',
        '/api/x ',
        ' ',
        '/rest',
        '//evil.test',
        'x.json',
      ],
      ...['http://protheus.test', 'http://protheus.test/rest', 'data:x', 'http://'],
    );
    const query = fc.constantFrom('', '', '?a=1', '#a', '?', '?a=/../#b', ' ', '? ', '\t?x');
    fc.assert(
      fc.property(
        fc.oneof(
          urlInScope().map(({ url }) => url),
          fc.tuple(few, query).map(parts => parts.join('')),
        ),
        // Scopes change now and then: the cache is for equal ones in a row.
        fc.oneof({ weight: 9, arbitrary: fc.constant(INSTALLATIONS[1]) }, anyInstallation()),
        (url, { scope }) => {
          const { documentBase, restBase: base } = scope;
          expect(cached(url, documentBase, base, 'GET')).toEqual(classifyUrl(url, scope));
        },
      ),
      { numRuns: 30_000 },
    );
  });
});

describe('the properties of classifyUrl', () => {
  it('hold for classifyUrl', () => {
    expect(holdFor(classifyUrl)).toBeTrue();
  });

  const endpointOf = (url: string, rest: RestBase): string =>
    /^[a-z][a-z\d+.-]*:|^\/\//i.test(url) ? url : rest.href + url.replace(/^\/?/, '/');
  const sessionFor = (url: string, yes: boolean): UrlClassification => ({
    rule: yes ? 5 : 6,
    url,
    token: yes,
    tenant: yes,
    dropXsrf: false,
  });

  const mutants: Readonly<Record<string, Classify>> = {
    'a comparison by startsWith': (url, { restBase: rest, documentBase }) => {
      if (!rest) return undefined;
      const full = resolve(endpointOf(url, rest), documentBase)?.href ?? url;
      return sessionFor(full, full.startsWith(rest.href));
    },
    'a comparison by includes': (url, { restBase: rest }) => {
      if (!rest) return undefined;
      const full = endpointOf(url, rest);
      return sessionFor(full, full.includes(rest.href));
    },
    'a comparison in lower case': (url, { restBase: rest, documentBase }) => {
      if (!rest) return undefined;
      const full = resolve(endpointOf(url, rest), documentBase);
      const yes =
        full?.origin === rest.origin &&
        !full.username &&
        isUnder(full.pathname.toLowerCase(), rest.path.toLowerCase());
      return sessionFor(full?.href ?? url, yes);
    },
    'a comparison of host names without the port': (url, scope) => {
      const classified = classifyUrl(url, scope) as UrlClassification;
      const resolved = resolve(url, scope.documentBase);
      const rest = new URL((scope.restBase as RestBase).href);
      return classified.rule === 6 &&
        resolved?.hostname === rest.hostname &&
        isUnder(resolved.pathname, rest.pathname)
        ? sessionFor(url, true)
        : classified;
    },
    'a base put in front of everything relative': (url, { restBase: rest }) =>
      rest && sessionFor(/^https?:/i.test(url) ? url : rest.href + url, !/^https?:/i.test(url)),
    'a classification of the path as it is written': (url, { restBase: rest, documentBase }) => {
      if (!rest) return undefined;
      const full = resolve(endpointOf(url, rest), documentBase);
      // Correct except for what only the server decodes.
      const yes =
        full?.origin === rest.origin && !full.username && isUnder(full.pathname, rest.path);
      return sessionFor(full?.href ?? url, yes);
    },
    'a classification that ignores the user in a URL': (url, scope) => {
      const classified = classifyUrl(url, scope) as UrlClassification;
      const { restBase: rest, documentBase } = scope;
      const resolved = resolve(url, documentBase);
      return classified.rule === 6 &&
        rest?.origin === resolved?.origin &&
        isUnder(resolved?.pathname as string, rest?.path as string) &&
        !/%(2f|5c|25)/i.test(url)
        ? sessionFor(url, true)
        : classified;
    },
    'a classification that never attaches the session': url => sessionFor(url, false),
  };

  for (const [name, mutant] of Object.entries(mutants)) {
    it(`do not hold for ${name}`, () => {
      expect(holdFor(mutant)).toBeFalse();
    });
  }
});

function holdFor(candidate: Classify): boolean {
  const run = { numRuns: 20_000, seed: 20261121, endOnFailure: true };
  return !fc.check(safety(candidate), run).failed && !fc.check(completeness(candidate), run).failed;
}

/** A request with the session arrives at the REST base, as the browser and as a server reads it. */
function safety(
  candidate: Classify,
): fc.IProperty<[{ url: string; scope: Installation['scope'] }]> {
  return fc.property(urlInScope(), ({ url, scope }) => {
    const classified = candidate(url, scope);
    if (!classified || !(classified.token || classified.tenant)) return true;
    const { origin, path } = scope.restBase;
    const resolved = resolve(classified.url, scope.documentBase);
    return (
      resolved?.origin === origin &&
      !resolved.username &&
      !resolved.password &&
      isUnder(resolved.pathname, path) &&
      isUnder(serverPathOf(resolved.pathname), path)
    );
  });
}

/** A request to an endpoint with an ordinary name arrives there, with the session. */
function completeness(candidate: Classify): fc.IProperty<[string, string, string, Installation]> {
  const name = fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter(text => !/\.\.|%/.test(text) && text !== '.')
    .map(encodeURIComponent);
  const segment = fc.constantFrom(
    'products',
    'v1',
    'assets',
    'SA1',
    'produto%2F01',
    'a.b',
    '1.json',
  );
  const endpoint = fc
    .array(fc.oneof(name, segment), { minLength: 1, maxLength: 5 })
    .map(parts => ['api', ...parts].join('/'));
  const query = fc.constantFrom('', '?page=1&pageSize=10', '?filter=A%20eq%20%27/../%27');
  return fc.property(
    fc.constantFrom('', '/', 'REST'),
    endpoint,
    query,
    anyInstallation(),
    (front, path, tail, { scope }) => {
      const { href } = scope.restBase;
      const written = `${front === 'REST' ? `${href}/` : front}${path}${tail}`;
      // Without a leading slash, a name with the extension of a file is a file.
      if (front === '' && /\.\w+$/.test(path)) return true;
      const classified = candidate(written, scope);
      return (
        !!classified?.token &&
        classified.tenant &&
        resolve(classified.url, scope.documentBase)?.href === new URL(`${href}/${path}${tail}`).href
      );
    },
  );
}

function isEndpointInOwnFolder({ rule, url }: UrlClassification, scope: UrlScope): boolean {
  const { origin, folder } = readDocumentBase(scope.documentBase);
  return rule === 7 && folder !== '/' && url.startsWith(origin + folder);
}

function installation(documentBase: string, api_baseUrl: string): Installation {
  const base = restBase({ api_baseUrl }, documentBase);
  return {
    scope: { documentBase, restBase: base },
    target: {
      page: new URL(documentBase).host,
      scheme: new URL(base.href).protocol,
      rest: new URL(base.href).host,
      path: base.path,
    },
  };
}

function anyInstallation(): fc.Arbitrary<Installation> {
  return fc.constantFrom(...INSTALLATIONS);
}

function urlInScope(): fc.Arbitrary<{ url: string; scope: Installation['scope'] }> {
  return fc.oneof(
    ...INSTALLATIONS.map(({ scope, target }) => hostileUrl(target).map(url => ({ url, scope }))),
  );
}

function resolve(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
