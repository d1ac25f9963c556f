import { serverPathOf } from '../../../../../conformance/server-path';
import { restBase } from '../app-config/rest-base';
import { classifyUrl, underRestBase } from './classify-url';
import { readAssetPaths } from './static-file';
import { readTrustedUrls } from './trusted-url';
import {
  kindOf,
  type ProtheusUrlKind,
  type UrlClassification,
  type UrlScope,
} from './url-classification';

const EMBEDDED = 'http://protheus.test/app-root/demo/';
const DEVELOPMENT = 'http://localhost:4200/';

function scope(
  documentBase: string,
  api_baseUrl: string | undefined,
  more: Partial<UrlScope> = {},
): UrlScope {
  return {
    documentBase,
    restBase: api_baseUrl === undefined ? undefined : restBase({ api_baseUrl }, documentBase),
    ...more,
  };
}

/** The classification and the kind of a URL, for a known REST base. */
function classify(url: string, where: UrlScope): UrlClassification & { kind: ProtheusUrlKind } {
  const classified = classifyUrl(url, where) as UrlClassification;
  return { ...classified, kind: kindOf(classified) };
}

describe('classifyUrl', () => {
  describe('before the REST base is known', () => {
    const unknown = scope(EMBEDDED, undefined);

    it('classifies a file of the application at once', () => {
      expect(classify('assets/i18n/pt.json', unknown).kind).toBe('asset');
      expect(classify('/assets/i18n/pt.json', unknown).kind).toBe('asset');
      expect(classify('i18n/pt.json', unknown).kind).toBe('asset');
      expect(classify('media/x', { ...unknown, assetPaths: readAssetPaths(['media']) }).kind).toBe(
        'asset',
      );
    });

    it('classifies another scheme at once', () => {
      expect(classifyUrl('blob:http://protheus.test/1', unknown)?.rule).toBe(2);
      expect(classifyUrl('data:,x', unknown)?.rule).toBe(2);
    });

    it('returns undefined for everything else: any server may be the REST base', () => {
      for (const url of ['/api/x', 'api/x', 'https://other.test/x', '//other.test/x', EMBEDDED]) {
        expect(classifyUrl(url, unknown)).withContext(url).toBeUndefined();
      }
    });
  });

  describe('with withAssetPaths()', () => {
    const where = scope(EMBEDDED, '/app-root', {
      assetPaths: readAssetPaths(['media', '/config/', './docs/manual', 'version']),
    });

    it('classifies the named folders as assets, with and without a leading slash', () => {
      for (const url of [
        'media/x',
        '/media/x',
        'media',
        '/config/a/b',
        'docs/manual/1',
        '/version',
      ]) {
        const { kind, rule, url: target } = classify(url, where);
        expect({ url, kind, rule }).toEqual({ url, kind: 'asset', rule: 4 });
        expect(new URL(target, EMBEDDED).href).toBe(EMBEDDED + url.replace(/^\//, ''));
      }
    });

    it('compares whole segments only', () => {
      for (const url of ['mediateca/x', '/configuration', 'docs/x', '/versions', 'Media/x']) {
        expect(classify(url, where).kind).withContext(url).toBe('rest');
      }
    });
  });

  describe('with withTrustedUrls()', () => {
    const trusted = readTrustedUrls(
      [
        'https://files.example.com/reports',
        { url: 'https://other.example.com', methods: ['get'], tenant: false },
        'http://protheus.test/extra',
      ],
      EMBEDDED,
    );
    const where = scope(EMBEDDED, '/app-root', { trusted });

    it('attaches token and tenant to the named URL and all below it, and does not change the URL', () => {
      for (const url of [
        'https://files.example.com/reports',
        'https://files.example.com/reports/1',
      ]) {
        expect(classify(url, where)).toEqual(
          jasmine.objectContaining({ kind: 'trusted', rule: 6, url, token: true, tenant: true }),
        );
      }
    });

    it('attaches no tenant where the entry excludes it', () => {
      expect(classify('https://other.example.com/x', where)).toEqual(
        jasmine.objectContaining({ kind: 'trusted', token: true, tenant: false }),
      );
    });

    it('applies to the named methods only', () => {
      const url = 'https://other.example.com/x';

      expect(classify(url, { ...where, method: 'GET' }).kind).toBe('trusted');
      expect(classify(url, { ...where, method: 'POST' }).kind).toBe('external');
    });

    it('can name another path on the server of the page', () => {
      expect(classify('http://protheus.test/extra/x', where).kind).toBe('trusted');
      expect(classify('/extra/x', where).kind).withContext('an endpoint').toBe('rest');
    });

    it('compares origin and whole segments, and excludes ambiguous URLs', () => {
      for (const url of [
        'https://files.example.com/reports2',
        'https://files.example.com/',
        'http://files.example.com/reports',
        'https://files.example.com:444/reports',
        'https://user@files.example.com/reports/1',
        'https://files.example.com/reports/..%2fadmin',
        'https://files.example.com/reports/../admin',
        'https://files.example.com.evil.test/reports',
      ]) {
        expect(classify(url, where).kind).withContext(url).toBe('external');
      }
    });

    it('does not change the kind of URLs under the REST base', () => {
      const both = { ...where, trusted: readTrustedUrls(['http://protheus.test'], EMBEDDED) };

      expect(classify('http://protheus.test/app-root/api/x', both).kind).toBe('rest');
      expect(classify('http://protheus.test/app-root/demo/x', both).kind).toBe('asset');
    });
  });

  describe('the XSRF token that Angular adds to URLs that look relative', () => {
    const drops = (url: string, where: UrlScope): boolean => classify(url, where).dropXsrf;

    it('is removed when the endpoint is on another origin than the page', () => {
      const where = scope(DEVELOPMENT, 'http://localhost:8080/rest');

      expect(drops('/api/x', where)).toBeTrue();
      expect(drops('api/x', where)).toBeTrue();
      expect(drops('//localhost:8080/rest/x', where)).toBeTrue();
      expect(drops('//evil.test/x', where)).toBeTrue();
    });

    it('is kept for the origin of the page', () => {
      const where = scope(EMBEDDED, '/app-root');

      expect(drops('/api/x', where)).toBeFalse();
      expect(drops('assets/x', scope(DEVELOPMENT, 'http://localhost:8080/rest'))).toBeFalse();
    });

    it('is kept on an absolute URL, to which Angular adds none', () => {
      const where = scope(DEVELOPMENT, 'http://localhost:8080/rest');

      expect(drops('http://localhost:8080/rest/x', where)).toBeFalse();
      expect(drops('https://evil.test/x', where)).toBeFalse();
    });
  });

  it('puts endpoints under an absolute REST base on a page that has no server', () => {
    for (const page of ['about:blank', 'about:srcdoc', 'file:///C:/app/index.html']) {
      const where = scope(page, 'http://s/rest');

      expect(classify('/api/x', where).url).withContext(page).toBe('http://s/rest/api/x');
      expect(classify('http://s/rest/x', where).kind).withContext(page).toBe('rest');
      expect(classify('file:///C:/app/x.json', where).kind).withContext(page).toBe('external');
    }
  });

  it('uses the folder of the page when no base href is set', () => {
    const where = scope('http://protheus.test/app-root/demo/index.html?x=/y/', '/app-root');

    expect(classify('/app-root/demo/x', where).kind).toBe('asset');
    expect(classify('/app-root/demo/', where).kind).toBe('asset');
    expect(classify('/assets/x', where).url).toBe('./assets/x');
  });

  it('ignores a user in the URL of the page', () => {
    const where = scope('http://user:pw@protheus.test/app-root/demo/', '/app-root');

    expect(classify('/app-root/api/x', where).kind).toBe('rest');
    expect(classify('/api/x?a=%2f', where).url).toBe('http://protheus.test/app-root/api/x?a=%2f');
    expect(classify('/api/%C3%A9', where).token).toBeTrue();
  });

  for (const parent of [
    '%25%32%65%25%32%65',
    '%%32%65%%32%65',
    '..%25%32%66',
    '%2%65%2%45',
    '%2525%32%65%2e',
    '%25%32%35%32%65.',
    '..%253b',
    '%5c..%25%35%63',
  ]) {
    it(`attaches nothing to ${parent}, which a server that decodes again reads as ..`, () => {
      const where = scope(EMBEDDED, '/rest');

      for (const url of [`/rest/${parent}/admin`, `/rest/x/${parent}/${parent}/y`]) {
        expect(serverPathOf(new URL(url, EMBEDDED).pathname)).not.toMatch(/^\/rest/);
        expect(classify(url, where)).toEqual(
          jasmine.objectContaining({ token: false, tenant: false }),
        );
      }
    });
  }

  it('attaches the session to names with encoded characters that hide no parent', () => {
    const where = scope(EMBEDDED, '/rest');

    for (const name of [
      '%25',
      '100%25',
      '%2e',
      '...',
      'a..b',
      '%25%32%65x',
      'a%2Fb',
      '%%',
      '%zz',
    ]) {
      expect(classify(`/rest/${name}/x`, where).token)
        .withContext(name)
        .toBeTrue();
    }
  });

  it('removes the XSRF token of the page from a request to the server of a <base>', () => {
    const cdn = scope('http://cdn.example/app/', 'http://protheus.test/rest', {
      pageOrigin: 'http://protheus.test',
    });

    for (const url of [
      '/app/x',
      'assets/x',
      'x.json',
      '/assets/x',
      '//cdn.example/y',
      '//z.test/',
    ]) {
      expect(classify(url, cdn).dropXsrf).withContext(url).toBeTrue();
    }
    for (const url of ['/api/x', 'api/x', '//protheus.test/rest/x']) {
      expect(classify(url, cdn).dropXsrf).withContext(url).toBeFalse();
    }
  });

  it('is not slow on long hostile URLs', () => {
    const where = scope(EMBEDDED, '/app-root');
    const started = performance.now();
    for (const long of [
      'a'.repeat(1e5),
      'a.'.repeat(1e5),
      'a/'.repeat(1e5) + '%',
      '%25'.repeat(5e4),
      '%' + '25'.repeat(5e4),
      '%' + '%32%35'.repeat(2e4),
      '%2%35'.repeat(2e4),
    ]) {
      expect(classify(long, where).kind).toBe('rest');
    }

    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('underRestBase', () => {
  const rest = restBase({ api_baseUrl: '/app-root' }, EMBEDDED);
  const under = (url: string): string => underRestBase(url, EMBEDDED, rest);

  it('puts URLs under the REST base that the table classifies as files', () => {
    expect(under('assets/10')).toBe('http://protheus.test/app-root/assets/10');
    expect(under('/assets/10?x=1')).toBe('http://protheus.test/app-root/assets/10?x=1');
    expect(under('report.json')).toBe('http://protheus.test/app-root/report.json');
  });

  it('does not change URLs that are absolute or already under it', () => {
    for (const url of ['https://other.test/x', '//other.test/x', '/app-root/api/x', 'data:,x']) {
      expect(under(url)).toBe(url);
    }
  });
});
