import { restBase } from '../app-config/rest-base';
import { type AddressScope } from './address-decision';
import { createDecider } from './decider';
import { readAssetPaths } from './static-file';
import { readTrustedUrls } from './trusted-url';

const documentBase = 'http://protheus.test/app-root/demo/';
const scope: AddressScope = {
  documentBase,
  restBase: restBase({ api_baseUrl: '/app-root' }, documentBase),
};

describe('createDecider', () => {
  it('returns the same decision for the same address', () => {
    const decide = createDecider();
    const first = decide('/api/x', scope);

    expect(decide('/api/x', { ...scope })).toBe(first);
  });

  it('needs one decision for all queries of an address', () => {
    const decide = createDecider(1);
    const resolved = spyOn(window, 'URL').and.callThrough();
    decide('/api/%C3%A9?page=1', scope);
    const once = resolved.calls.count();

    expect(decide('/api/%C3%A9?page=2', scope)?.url).toBe(
      'http://protheus.test/app-root/api/%C3%A9?page=2',
    );
    expect(decide('/api/%C3%A9', scope)?.url).toBe('http://protheus.test/app-root/api/%C3%A9');
    expect(resolved.calls.count()).toBe(once);
  });

  it('starts anew when it is full', () => {
    const decide = createDecider(2);
    const first = decide('/api/1', scope);
    const second = decide('/api/2', scope);

    expect(decide('/api/1', scope)).toBe(first);
    const third = decide('/api/3', scope);
    expect(decide('/api/3', scope)).toBe(third);
    expect(decide('/api/2', scope)).not.toBe(second);
    expect(decide('/api/2', scope)).toEqual(second);
  });

  it('sees a new REST base, page or rule at once', () => {
    const decide = createDecider();
    const url = 'https://other.test/rest/x';

    expect(decide(url, scope)?.kind).toBe('foreign');
    const elsewhere = restBase({ api_baseUrl: 'https://other.test/rest' }, documentBase);
    expect(decide(url, { ...scope, restBase: elsewhere })?.kind).toBe('rest');
    expect(decide(url, scope)?.kind).toBe('foreign');
    const trusted = readTrustedUrls(['https://other.test'], documentBase);
    expect(decide(url, { ...scope, trusted })?.kind).toBe('trusted');
    const others = readTrustedUrls(['https://third.test'], documentBase);
    expect(decide(url, { ...scope, trusted: others })?.kind).toBe('foreign');
    expect(decide('/media/x', scope)?.kind).toBe('rest');
    expect(decide('/media/x', { ...scope, assetPaths: readAssetPaths(['media']) })?.kind).toBe(
      'asset',
    );
    expect(decide('/app-root/demo/x', scope)?.kind).toBe('asset');
    expect(
      decide('/app-root/demo/x', { ...scope, documentBase: 'http://protheus.test/' })?.kind,
    ).toBe('rest');
  });

  it('tells methods apart where trusted addresses do', () => {
    const decide = createDecider();
    const url = 'https://other.test/x';
    const trusted = readTrustedUrls([{ url, methods: ['GET'] }], documentBase);

    expect(decide(url, { ...scope, trusted, method: 'GET' })?.kind).toBe('trusted');
    expect(decide(url, { ...scope, trusted, method: 'POST' })?.kind).toBe('foreign');
    expect(decide(url, { ...scope, trusted, method: 'GET' })?.kind).toBe('trusted');
  });

  it('asks again for what had to wait for the REST base', () => {
    const decide = createDecider();

    expect(decide('/api/x', { ...scope, restBase: undefined })).toBeUndefined();
    expect(decide('/api/x', scope)?.kind).toBe('rest');
  });
});
