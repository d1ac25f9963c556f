import { restBase } from '../app-config/rest-base';
import {
  type UrlClassification,
  type ProtheusUrlKind,
  type AddressScope,
  kindOf,
} from './url-classification';
import { decide, underRestBase } from './classify-url';
import { readAssetPaths } from './static-file';
import { readTrustedUrls } from './trusted-url';

const EMBEDDED = 'http://protheus.test/app-root/demo/';
const DEVELOPMENT = 'http://localhost:4200/';

function scope(
  documentBase: string,
  api_baseUrl: string | undefined,
  more: Partial<AddressScope> = {},
): AddressScope {
  return {
    documentBase,
    restBase: api_baseUrl === undefined ? undefined : restBase({ api_baseUrl }, documentBase),
    ...more,
  };
}

/** A decision, which the REST base is known for, and what it makes of the address. */
function decided(url: string, where: AddressScope): UrlClassification & { kind: ProtheusUrlKind } {
  const decision = decide(url, where) as UrlClassification;
  return { ...decision, kind: kindOf(decision) };
}

describe('decide', () => {
  describe('before the REST base is known', () => {
    const unknown = scope(EMBEDDED, undefined);

    it('never makes a file of the application wait', () => {
      expect(decided('assets/i18n/pt.json', unknown).kind).toBe('asset');
      expect(decided('/assets/i18n/pt.json', unknown).kind).toBe('asset');
      expect(decided('i18n/pt.json', unknown).kind).toBe('asset');
      expect(decided('media/x', { ...unknown, assetPaths: readAssetPaths(['media']) }).kind).toBe(
        'asset',
      );
    });

    it('never makes another scheme wait', () => {
      expect(decide('blob:http://protheus.test/1', unknown)?.rule).toBe(2);
      expect(decide('data:,x', unknown)?.rule).toBe(2);
    });

    it('leaves everything else open: any server may turn out to be the REST base', () => {
      for (const url of ['/api/x', 'api/x', 'https://other.test/x', '//other.test/x', EMBEDDED]) {
        expect(decide(url, unknown)).withContext(url).toBeUndefined();
      }
    });
  });

  describe('with withAssetPaths()', () => {
    const where = scope(EMBEDDED, '/app-root', {
      assetPaths: readAssetPaths(['media', '/config/', './docs/manual', 'version']),
    });

    it('takes the named folders for the application’s, with and without a leading slash', () => {
      for (const url of [
        'media/x',
        '/media/x',
        'media',
        '/config/a/b',
        'docs/manual/1',
        '/version',
      ]) {
        const { kind, rule, url: target } = decided(url, where);
        expect({ url, kind, rule }).toEqual({ url, kind: 'asset', rule: 4 });
        expect(new URL(target, EMBEDDED).href).toBe(EMBEDDED + url.replace(/^\//, ''));
      }
    });

    it('takes whole segments only', () => {
      for (const url of ['mediateca/x', '/configuration', 'docs/x', '/versions', 'Media/x']) {
        expect(decided(url, where).kind).withContext(url).toBe('rest');
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

    it('lets token and tenant go to the named address and all below it, unchanged', () => {
      for (const url of [
        'https://files.example.com/reports',
        'https://files.example.com/reports/1',
      ]) {
        expect(decided(url, where)).toEqual(
          jasmine.objectContaining({ kind: 'trusted', rule: 6, url, token: true, tenant: true }),
        );
      }
    });

    it('keeps the tenant back where that was said', () => {
      expect(decided('https://other.example.com/x', where)).toEqual(
        jasmine.objectContaining({ kind: 'trusted', token: true, tenant: false }),
      );
    });

    it('keeps to the named methods', () => {
      const url = 'https://other.example.com/x';

      expect(decided(url, { ...where, method: 'GET' }).kind).toBe('trusted');
      expect(decided(url, { ...where, method: 'POST' }).kind).toBe('foreign');
    });

    it('can name another path of the page’s own server', () => {
      expect(decided('http://protheus.test/extra/x', where).kind).toBe('trusted');
      expect(decided('/extra/x', where).kind).withContext('an endpoint').toBe('rest');
    });

    it('means origin and whole segments, and nothing doubtful', () => {
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
        expect(decided(url, where).kind).withContext(url).toBe('foreign');
      }
    });

    it('does not take the REST base away from itself', () => {
      const both = { ...where, trusted: readTrustedUrls(['http://protheus.test'], EMBEDDED) };

      expect(decided('http://protheus.test/app-root/api/x', both).kind).toBe('rest');
      expect(decided('http://protheus.test/app-root/demo/x', both).kind).toBe('asset');
    });
  });

  describe('the XSRF token that Angular adds to what looks relative', () => {
    const drops = (url: string, where: AddressScope): boolean => decided(url, where).dropXsrf;

    it('is taken off when the endpoint is on another origin than the page', () => {
      const where = scope(DEVELOPMENT, 'http://localhost:8080/rest');

      expect(drops('/api/x', where)).toBeTrue();
      expect(drops('api/x', where)).toBeTrue();
      expect(drops('//localhost:8080/rest/x', where)).toBeTrue();
      expect(drops('//evil.test/x', where)).toBeTrue();
    });

    it('stays on what stays on the page’s origin', () => {
      const where = scope(EMBEDDED, '/app-root');

      expect(drops('/api/x', where)).toBeFalse();
      expect(drops('assets/x', scope(DEVELOPMENT, 'http://localhost:8080/rest'))).toBeFalse();
    });

    it('is the caller’s own on an absolute address, to which Angular adds none', () => {
      const where = scope(DEVELOPMENT, 'http://localhost:8080/rest');

      expect(drops('http://localhost:8080/rest/x', where)).toBeFalse();
      expect(drops('https://evil.test/x', where)).toBeFalse();
    });
  });

  it('puts endpoints under an absolute REST base on a page that has no server', () => {
    for (const page of ['about:blank', 'about:srcdoc', 'file:///C:/app/index.html']) {
      const where = scope(page, 'http://s/rest');

      expect(decided('/api/x', where).url).withContext(page).toBe('http://s/rest/api/x');
      expect(decided('http://s/rest/x', where).kind).withContext(page).toBe('rest');
      expect(decided('file:///C:/app/x.json', where).kind).withContext(page).toBe('foreign');
    }
  });

  it('takes the folder of the page itself for the application’s where no base href is set', () => {
    const where = scope('http://protheus.test/app-root/demo/index.html?x=/y/', '/app-root');

    expect(decided('/app-root/demo/x', where).kind).toBe('asset');
    expect(decided('/app-root/demo/', where).kind).toBe('asset');
    expect(decided('/assets/x', where).url).toBe('./assets/x');
  });

  it('is not misled by a user in the address of the page', () => {
    const where = scope('http://user:pw@protheus.test/app-root/demo/', '/app-root');

    expect(decided('/app-root/api/x', where).kind).toBe('rest');
    expect(decided('/api/x?a=%2f', where).url).toBe('http://protheus.test/app-root/api/x?a=%2f');
    expect(decided('/api/%C3%A9', where).token).toBeTrue();
  });

  it('is not slow on long hostile addresses', () => {
    const where = scope(EMBEDDED, '/app-root');
    const started = performance.now();
    for (const long of [
      'a'.repeat(1e5),
      'a.'.repeat(1e5),
      'a/'.repeat(1e5) + '%',
      '%25'.repeat(5e4),
    ]) {
      expect(decided(long, where).kind).toBe('rest');
    }

    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('underRestBase', () => {
  const rest = restBase({ api_baseUrl: '/app-root' }, EMBEDDED);
  const under = (url: string): string => underRestBase(url, EMBEDDED, rest);

  it('puts under the REST base what the table takes for a file', () => {
    expect(under('assets/10')).toBe('http://protheus.test/app-root/assets/10');
    expect(under('/assets/10?x=1')).toBe('http://protheus.test/app-root/assets/10?x=1');
    expect(under('report.json')).toBe('http://protheus.test/app-root/report.json');
  });

  it('leaves what is absolute or under it already', () => {
    for (const url of ['https://other.test/x', '//other.test/x', '/app-root/api/x', 'data:,x']) {
      expect(under(url)).toBe(url);
    }
  });
});
