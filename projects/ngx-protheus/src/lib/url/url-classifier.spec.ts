import { type RestBase, restBase } from '../app-config/rest-base';
import {
  type UrlClassification,
  type ProtheusUrlKind,
  type AddressRules,
  kindOf,
} from './url-classification';
import { createDecider } from './url-classifier';
import { readAssetPaths } from './static-file';
import { readTrustedUrls } from './trusted-url';

const documentBase = 'http://protheus.test/app-root/demo/';
const base = restBase({ api_baseUrl: '/app-root' }, documentBase);

/** A decider with the page, the REST base and the method that most of these tests need. */
function decider(
  rules: AddressRules = {},
  limit?: number,
): (
  url: string,
  where?: { page?: string; rest?: RestBase | undefined; method?: string },
) => UrlClassification | undefined {
  const decide = createDecider(rules, limit);
  return (url, where) => {
    const { page, rest, method } = { page: documentBase, rest: base, method: 'GET', ...where };
    return decide(url, page, rest, method);
  };
}

function kind(decision: UrlClassification | undefined): ProtheusUrlKind | undefined {
  return decision && kindOf(decision);
}

describe('createDecider', () => {
  it('returns the same decision for the same address', () => {
    const decide = decider();

    expect(decide('/api/x')).toBe(decide('/api/x'));
  });

  it('needs one decision for all queries of an address', () => {
    const decide = decider({}, 1);
    const resolved = spyOn(window, 'URL').and.callThrough();
    decide('/api/%C3%A9?page=1');
    const once = resolved.calls.count();

    expect(decide('/api/%C3%A9?page=2')?.url).toBe(
      'http://protheus.test/app-root/api/%C3%A9?page=2',
    );
    expect(decide('/api/%C3%A9')?.url).toBe('http://protheus.test/app-root/api/%C3%A9');
    expect(resolved.calls.count()).toBe(once);
  });

  it('starts anew when it is full', () => {
    const decide = decider({}, 2);
    const first = decide('/api/1');
    const second = decide('/api/2');

    expect(decide('/api/1')).toBe(first);
    const third = decide('/api/3');
    expect(decide('/api/3')).toBe(third);
    expect(decide('/api/2')).not.toBe(second);
    expect(decide('/api/2')).toEqual(second);
  });

  it('remembers no address of data or of a blob, which may be megabytes long', () => {
    const decide = decider();

    expect(decide('data:text/plain,x')).not.toBe(decide('data:text/plain,x'));
    expect(decide('data:text/plain,x')?.rule).toBe(2);
  });

  it('sees a new REST base or page at once', () => {
    const decide = decider();
    const url = 'https://other.test/rest/x';

    expect(kind(decide(url))).toBe('foreign');
    const elsewhere = restBase({ api_baseUrl: 'https://other.test/rest' }, documentBase);
    expect(kind(decide(url, { rest: elsewhere }))).toBe('rest');
    expect(kind(decide(url))).toBe('foreign');
    expect(kind(decide('/app-root/demo/x'))).toBe('asset');
    expect(kind(decide('/app-root/demo/x', { page: 'http://protheus.test/' }))).toBe('rest');
  });

  it('knows what the application says of addresses', () => {
    const url = 'https://other.test/rest/x';
    const trusted = readTrustedUrls(['https://other.test'], documentBase);

    expect(kind(decider({ trusted })(url))).toBe('trusted');
    expect(kind(decider()('/media/x'))).toBe('rest');
    expect(kind(decider({ assetPaths: readAssetPaths(['media']) })('/media/x'))).toBe('asset');
  });

  it('tells methods apart where trusted addresses do', () => {
    const url = 'https://other.test/x';
    const decide = decider({
      trusted: readTrustedUrls([{ url, methods: ['GET'] }], documentBase),
    });

    expect(kind(decide(url))).toBe('trusted');
    expect(kind(decide(url, { method: 'POST' }))).toBe('foreign');
    expect(kind(decide(url))).toBe('trusted');
  });

  it('asks again for what had to wait for the REST base', () => {
    const decide = decider();

    expect(decide('/api/x', { rest: undefined })).toBeUndefined();
    expect(kind(decide('/api/x'))).toBe('rest');
  });
});
