import fc from 'fast-check';

import { type Target, hostileAddress } from '../../../../../conformance/hostile-urls';
import { asServersRead } from '../../../../../conformance/server-path';
import { type RestBase, restBase } from '../app-config/rest-base';
import { type UrlClassification, type AddressScope, kindOf } from './url-classification';
import { decide } from './classify-url';
import { createDecider } from './url-classifier';
import { readDocumentBase } from './document-base';
import { isUnder } from './locate-url';

type Decide = (url: string, scope: AddressScope) => UrlClassification | undefined;

interface Place {
  readonly scope: AddressScope & { readonly restBase: RestBase };
  readonly target: Target;
}

/** The installations of the address table, and one on https. */
const PLACES: readonly Place[] = [
  place('http://protheus.test/', '/'),
  place('http://protheus.test/app-root/demo/', '/app-root'),
  place('http://protheus.test/app-root/env/demo_env_env/', '/app-root/env'),
  place('http://protheus.test/app-root/demo/', '/rest'),
  place('http://localhost:4200/', 'http://localhost:8080/rest'),
  place('http://protheus.test/app-root/demo/', 'https://api.example.com/rest'),
  place('https://protheus.test/app/', 'https://protheus.test/app/rest'),
];

const RUNS = 100_000;

describe('decide, on addresses that want to be mistaken', () => {
  it(`lets the session go to the REST base only, ${RUNS} times`, () => {
    const { failed, numRuns, counterexample } = fc.check(safety(decide), { numRuns: RUNS });

    expect(counterexample).toBeNull();
    expect(failed).toBeFalse();
    expect(numRuns).toBe(RUNS);
  });

  it('lets the session go to each endpoint', () => {
    expect(fc.check(completeness(decide), { numRuns: 20_000 }).counterexample).toBeNull();
  });

  it('changes nothing in a second pass', () => {
    fc.assert(
      fc.property(address(), ({ url, scope }) => {
        const first = decide(url, scope) as UrlClassification;
        const second = decide(first.url, scope) as UrlClassification;
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

  it('decides before the REST base is known only what it decides alike afterwards', () => {
    fc.assert(
      fc.property(address(), ({ url, scope }) => {
        const early = decide(url, { ...scope, restBase: undefined });
        expect(early ?? decide(url, scope)).toEqual(decide(url, scope));
        expect(early?.token ?? false).toBeFalse();
      }),
      { numRuns: 20_000 },
    );
  });

  it('has a memory that equals the full resolution, also when it overflows and scopes change', () => {
    const remembering = createDecider({}, 8);
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
    const tail = fc.constantFrom('', '', '?a=1', '#a', '?', '?a=/../#b', ' ', '? ', '\t?x');
    fc.assert(
      fc.property(
        fc.oneof(
          address().map(({ url }) => url),
          fc.tuple(few, tail).map(parts => parts.join('')),
        ),
        // Scopes change now and then: equal ones in a row are what the memory is for.
        fc.oneof({ weight: 9, arbitrary: fc.constant(PLACES[1]) }, placed()),
        (url, { scope }) => {
          const { documentBase, restBase: base } = scope;
          expect(remembering(url, documentBase, base, 'GET')).toEqual(decide(url, scope));
        },
      ),
      { numRuns: 30_000 },
    );
  });
});

describe('the suite of decide', () => {
  it('is survived by decide', () => {
    expect(survives(decide)).toBeTrue();
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

  const mutants: Readonly<Record<string, Decide>> = {
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
      const decision = decide(url, scope) as UrlClassification;
      const at = resolve(url, scope.documentBase);
      const rest = new URL((scope.restBase as RestBase).href);
      return decision.rule === 6 &&
        at?.hostname === rest.hostname &&
        isUnder(at.pathname, rest.pathname)
        ? sessionFor(url, true)
        : decision;
    },
    'a base put in front of everything relative': (url, { restBase: rest }) =>
      rest && sessionFor(/^https?:/i.test(url) ? url : rest.href + url, !/^https?:/i.test(url)),
    'a decision on the path as it is written': (url, { restBase: rest, documentBase }) => {
      if (!rest) return undefined;
      const full = resolve(endpointOf(url, rest), documentBase);
      // Right in all but what only the server decodes.
      const yes =
        full?.origin === rest.origin && !full.username && isUnder(full.pathname, rest.path);
      return sessionFor(full?.href ?? url, yes);
    },
    'a decision that overlooks the user in an address': (url, scope) => {
      const decision = decide(url, scope) as UrlClassification;
      const { restBase: rest, documentBase } = scope;
      const at = resolve(url, documentBase);
      return decision.rule === 6 &&
        rest?.origin === at?.origin &&
        isUnder(at?.pathname as string, rest?.path as string) &&
        !/%(2f|5c|25)/i.test(url)
        ? sessionFor(url, true)
        : decision;
    },
    'a decision that trusts nobody': url => sessionFor(url, false),
  };

  for (const [name, mutant] of Object.entries(mutants)) {
    it(`is not survived by ${name}`, () => {
      expect(survives(mutant)).toBeFalse();
    });
  }
});

function survives(candidate: Decide): boolean {
  const run = { numRuns: 20_000, seed: 20261121, endOnFailure: true };
  return !fc.check(safety(candidate), run).failed && !fc.check(completeness(candidate), run).failed;
}

/** What carries the session arrives at the REST base, as the browser and as a server reads it. */
function safety(candidate: Decide): fc.IProperty<[{ url: string; scope: Place['scope'] }]> {
  return fc.property(address(), ({ url, scope }) => {
    const decision = candidate(url, scope);
    if (!decision || !(decision.token || decision.tenant)) return true;
    const { origin, path } = scope.restBase;
    const at = resolve(decision.url, scope.documentBase);
    return (
      at?.origin === origin &&
      !at.username &&
      !at.password &&
      isUnder(at.pathname, path) &&
      isUnder(asServersRead(at.pathname), path)
    );
  });
}

/** Endpoints with ordinary names get where they belong, with the session. */
function completeness(candidate: Decide): fc.IProperty<[string, string, string, Place]> {
  const name = fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter(text => !/\.\.|%/.test(text) && text !== '.')
    .map(encodeURIComponent);
  const words = fc.constantFrom('products', 'v1', 'assets', 'SA1', 'produto%2F01', 'a.b', '1.json');
  const endpoint = fc
    .array(fc.oneof(name, words), { minLength: 1, maxLength: 5 })
    .map(parts => ['api', ...parts].join('/'));
  const query = fc.constantFrom('', '?page=1&pageSize=10', '?filter=A%20eq%20%27/../%27');
  return fc.property(
    fc.constantFrom('', '/', 'REST'),
    endpoint,
    query,
    placed(),
    (front, path, tail, { scope }) => {
      const { href } = scope.restBase;
      const written = `${front === 'REST' ? `${href}/` : front}${path}${tail}`;
      // Without a leading slash a name that ends like a file is one.
      if (front === '' && /\.\w+$/.test(path)) return true;
      const decision = candidate(written, scope);
      return (
        !!decision?.token &&
        decision.tenant &&
        resolve(decision.url, scope.documentBase)?.href === new URL(`${href}/${path}${tail}`).href
      );
    },
  );
}

function isEndpointInOwnFolder({ rule, url }: UrlClassification, scope: AddressScope): boolean {
  const { origin, folder } = readDocumentBase(scope.documentBase);
  return rule === 7 && folder !== '/' && url.startsWith(origin + folder);
}

function place(documentBase: string, api_baseUrl: string): Place {
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

function placed(): fc.Arbitrary<Place> {
  return fc.constantFrom(...PLACES);
}

function address(): fc.Arbitrary<{ url: string; scope: Place['scope'] }> {
  return fc.oneof(
    ...PLACES.map(({ scope, target }) => hostileAddress(target).map(url => ({ url, scope }))),
  );
}

function resolve(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
