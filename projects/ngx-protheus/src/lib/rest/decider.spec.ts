import { type RestBase, restBase } from '../app-config/rest-base';
import { type AddressDecision, type AddressRules } from './address-decision';
import { createDecider } from './decider';
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
) => AddressDecision | undefined {
  const decide = createDecider(rules, limit);
  return (url, where) => {
    const { page, rest, method } = { page: documentBase, rest: base, method: 'GET', ...where };
    return decide(url, page, rest, method);
  };
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

  it('sees a new REST base or page at once', () => {
    const decide = decider();
    const url = 'https://other.test/rest/x';

    expect(decide(url)?.kind).toBe('foreign');
    const elsewhere = restBase({ api_baseUrl: 'https://other.test/rest' }, documentBase);
    expect(decide(url, { rest: elsewhere })?.kind).toBe('rest');
    expect(decide(url)?.kind).toBe('foreign');
    expect(decide('/app-root/demo/x')?.kind).toBe('asset');
    expect(decide('/app-root/demo/x', { page: 'http://protheus.test/' })?.kind).toBe('rest');
  });

  it('knows what the application says of addresses', () => {
    const url = 'https://other.test/rest/x';
    const trusted = readTrustedUrls(['https://other.test'], documentBase);

    expect(decider({ trusted })(url)?.kind).toBe('trusted');
    expect(decider()('/media/x')?.kind).toBe('rest');
    expect(decider({ assetPaths: readAssetPaths(['media']) })('/media/x')?.kind).toBe('asset');
  });

  it('tells methods apart where trusted addresses do', () => {
    const url = 'https://other.test/x';
    const decide = decider({
      trusted: readTrustedUrls([{ url, methods: ['GET'] }], documentBase),
    });

    expect(decide(url)?.kind).toBe('trusted');
    expect(decide(url, { method: 'POST' })?.kind).toBe('foreign');
    expect(decide(url)?.kind).toBe('trusted');
  });

  it('asks again for what had to wait for the REST base', () => {
    const decide = decider();

    expect(decide('/api/x', { rest: undefined })).toBeUndefined();
    expect(decide('/api/x')?.kind).toBe('rest');
  });
});
