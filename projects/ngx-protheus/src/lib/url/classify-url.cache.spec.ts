import { type RestBase, restBase } from '../app-config/rest-base';
import { createUrlClassifier } from './classify-url';
import { readAssetPaths } from './static-file';
import { readTrustedUrls } from './trusted-url';
import {
  kindOf,
  type ProtheusUrlKind,
  type UrlClassification,
  type UrlRules,
} from './url-classification';

const DOCUMENT_BASE = 'http://protheus.test/app-root/demo/';
const base = restBase({ api_baseUrl: '/app-root' }, DOCUMENT_BASE);

/** A classifier with the page, the REST base and the method that most of these tests need. */
function setUp(
  rules: UrlRules = {},
  limit?: number,
): (
  url: string,
  where?: { page?: string; rest?: RestBase | undefined; method?: string },
) => UrlClassification | undefined {
  const classifier = createUrlClassifier(rules, limit);
  return (url, where) => {
    const { page, rest, method } = { page: DOCUMENT_BASE, rest: base, method: 'GET', ...where };
    return classifier(url, page, rest, method);
  };
}

function kind(classified: UrlClassification | undefined): ProtheusUrlKind | undefined {
  return classified && kindOf(classified);
}

describe('createUrlClassifier', () => {
  it('returns the same object for the same URL', () => {
    const classify = setUp();

    expect(classify('/api/x')).toBe(classify('/api/x'));
  });

  it('classifies a URL once for all its queries', () => {
    const classify = setUp({}, 1);
    const resolved = spyOn(window, 'URL').and.callThrough();
    classify('/api/%C3%A9?page=1');
    const once = resolved.calls.count();

    expect(classify('/api/%C3%A9?page=2')?.url).toBe(
      'http://protheus.test/app-root/api/%C3%A9?page=2',
    );
    expect(classify('/api/%C3%A9')?.url).toBe('http://protheus.test/app-root/api/%C3%A9');
    expect(resolved.calls.count()).toBe(once);
  });

  it('clears the cache when it is full', () => {
    const classify = setUp({}, 2);
    const first = classify('/api/1');
    const second = classify('/api/2');

    expect(classify('/api/1')).toBe(first);
    const third = classify('/api/3');
    expect(classify('/api/3')).toBe(third);
    expect(classify('/api/2')).not.toBe(second);
    expect(classify('/api/2')).toEqual(second);
  });

  it('does not cache URLs of data and blobs, which may be megabytes long', () => {
    const classify = setUp();

    expect(classify('data:text/plain,x')).not.toBe(classify('data:text/plain,x'));
    expect(classify('data:text/plain,x')?.rule).toBe(2);
  });

  it('clears the cache when the REST base or the page changes', () => {
    const classify = setUp();
    const url = 'https://other.test/rest/x';

    expect(kind(classify(url))).toBe('external');
    const elsewhere = restBase({ api_baseUrl: 'https://other.test/rest' }, DOCUMENT_BASE);
    expect(kind(classify(url, { rest: elsewhere }))).toBe('rest');
    expect(kind(classify(url))).toBe('external');
    expect(kind(classify('/app-root/demo/x'))).toBe('asset');
    expect(kind(classify('/app-root/demo/x', { page: 'http://protheus.test/' }))).toBe('rest');
  });

  it('applies the URL rules of the application', () => {
    const url = 'https://other.test/rest/x';
    const trusted = readTrustedUrls(['https://other.test'], DOCUMENT_BASE);

    expect(kind(setUp({ trusted })(url))).toBe('trusted');
    expect(kind(setUp()('/media/x'))).toBe('rest');
    expect(kind(setUp({ assetPaths: readAssetPaths(['media']) })('/media/x'))).toBe('asset');
  });

  it('depends on the method where trusted URLs do', () => {
    const url = 'https://other.test/x';
    const classify = setUp({
      trusted: readTrustedUrls([{ url, methods: ['GET'] }], DOCUMENT_BASE),
    });

    expect(kind(classify(url))).toBe('trusted');
    expect(kind(classify(url, { method: 'POST' }))).toBe('external');
    expect(kind(classify(url))).toBe('trusted');
  });

  it('classifies a URL again that had to wait for the REST base', () => {
    const classify = setUp();

    expect(classify('/api/x', { rest: undefined })).toBeUndefined();
    expect(kind(classify('/api/x'))).toBe('rest');
  });
});
