import fc from 'fast-check';
import { ProtheusError } from '../errors/protheus-error';
import { type ProAppConfig } from '../session/models/pro-app-config';
import { type RestBase, restBase } from './rest-base';

const PAGE = 'http://protheus.test/app-root/demo/';

function at(api_baseUrl: string): RestBase {
  return restBase({ api_baseUrl }, PAGE);
}

function codeOf(config: ProAppConfig): string | undefined {
  try {
    restBase(config, PAGE);
    return undefined;
  } catch (error) {
    return error instanceof ProtheusError ? error.code : String(error);
  }
}

describe('restBase', () => {
  it('reads "/" as the origin of the page, so that no endpoint becomes //api', () => {
    expect(at('/')).toEqual({
      origin: 'http://protheus.test',
      path: '',
      href: 'http://protheus.test',
      protheus: true,
    });
  });

  it('reads a path as a path of the server, not of the folder of the application', () => {
    expect(at('/rest').href).toBe('http://protheus.test/rest');
    expect(at('/app-root/env')).toEqual(
      jasmine.objectContaining({ origin: 'http://protheus.test', path: '/app-root/env' }),
    );
  });

  it('accepts a whole URL, with or without a trailing slash', () => {
    const base = at('http://server:8080/rest');

    expect(base).toEqual({
      origin: 'http://server:8080',
      path: '/rest',
      href: 'http://server:8080/rest',
      protheus: true,
    });
    expect(at('http://server:8080/rest/')).toEqual(base);
    expect(at('http://server:8080/rest//')).toEqual(base);
    expect(at('/rest/')).toEqual(at('/rest'));
  });

  it('writes origins as browsers do', () => {
    expect(at('HTTPS://Server.Example:443/Rest').href).toBe('https://server.example/Rest');
    expect(at('http://server').href).toBe('http://server');
    expect(at('/rest/x/../y').path).toBe('/rest/y');
  });

  it('ignores blanks around the value, which are pasted with it', () => {
    expect(at(' http://server:8080/rest ').href).toBe('http://server:8080/rest');
  });

  it('falls back to the older pair of keys and joins it by one slash', () => {
    const legacy = (serverBackend?: string, restEntryPoint?: string): string =>
      restBase({ serverBackend, restEntryPoint }, PAGE).href;

    expect(legacy('http://server:8080', 'rest')).toBe('http://server:8080/rest');
    expect(legacy('http://server:8080/', '/rest/')).toBe('http://server:8080/rest');
    expect(legacy('/', '/rest')).toBe('http://protheus.test/rest');
    expect(legacy('/', undefined)).toBe('http://protheus.test');
    expect(legacy('http://server:8080', undefined)).toBe('http://server:8080');
    expect(legacy(undefined, 'rest')).toBe('http://protheus.test/rest');
  });

  it('prefers api_baseUrl to the older pair', () => {
    const config = { api_baseUrl: '/new', serverBackend: 'http://old', restEntryPoint: 'rest' };

    expect(restBase(config, PAGE).path).toBe('/new');
    expect(restBase({ ...config, api_baseUrl: '' }, PAGE).href).toBe('http://old/rest');
  });

  it('reads the example of TDN, which has no product line, as a Protheus application', () => {
    const config = { name: 'Protheus PO UI', version: '1.1.0', api_baseUrl: '/' };

    expect(restBase(config, PAGE).protheus).toBeTrue();
  });

  it('recognizes Protheus in upper and lower case, and another product line', () => {
    const productLine = (name: string): boolean =>
      restBase({ productLine: name, api_baseUrl: '/' }, PAGE).protheus;

    expect(productLine('Protheus')).toBeTrue();
    expect(productLine('PROTHEUS')).toBeTrue();
    expect(productLine('')).toBeTrue();
    expect(productLine('Logix')).toBeFalse();
  });

  it('does not check the URL of another product line', () => {
    expect(codeOf({ productLine: 'RM', api_baseUrl: 'anything' })).toBeUndefined();
    expect(codeOf({ productLine: 'RM' })).toBeUndefined();
  });

  it('throws NGP110 when no URL is configured', () => {
    expect(codeOf({})).toBe('NGP110');
    expect(codeOf({ api_baseUrl: '  ' })).toBe('NGP110');
  });

  it('throws NGP111 when the value is not the URL of a server', () => {
    for (const url of [
      'rest',
      './rest',
      'server:8080/rest',
      '192.168.0.1:8080/rest',
      'ftp://server/rest',
      'javascript:alert(1)',
      'http:/server/rest',
      'http://',
      'http://server:99999/rest',
      '//',
      '${API_URL}',
    ]) {
      expect(codeOf({ api_baseUrl: url }))
        .withContext(url)
        .toBe('NGP111');
    }
    expect(codeOf({ api_baseUrl: 8080 as unknown as string })).toBe('NGP111');
    expect(codeOf({ serverBackend: 'server', restEntryPoint: 'rest' })).toBe('NGP111');
  });

  it('throws NGP112 when the URL has a user, a query or a fragment', () => {
    for (const url of [
      'http://user:pw@server/rest',
      'http://server/rest?x=1',
      'http://server/#/rest',
      '/rest?',
    ]) {
      expect(codeOf({ api_baseUrl: url }))
        .withContext(url)
        .toBe('NGP112');
    }
  });

  for (const url of [
    'http://user:geheim@server/rest',
    'http://server/rest?senha=geheim',
    'http://server/rest#geheim',
    'user:geheim@server:8080/rest',
    'http://user:geheim%40server/rest',
    'ftp://AREA\\user:geheim%2540server/rest',
  ]) {
    it(`shows no password of "${url}"`, () => {
      expect(() => at(url)).toThrowMatching(
        (error: Error) => /^NGP11[12]/.test(error.message) && !error.message.includes('geheim'),
      );
    });
  }

  it('never takes a server for a path, however many slashes or blanks hide it', () => {
    for (const url of [
      '//rest',
      '//server:81/rest',
      '/\\rest',
      '/\\/rest',
      '/\t/rest',
      '/\n\\rest',
      '/\r//rest',
      '///rest',
      '/ /rest',
      '\\\\rest',
      '\\/rest',
      '\u0000//rest',
      'http:///rest',
      'https://\\rest',
      'http://\t/rest',
      'http:\\\\rest',
    ]) {
      expect(codeOf({ api_baseUrl: url }))
        .withContext(JSON.stringify(url))
        .toBe('NGP111');
    }
    expect(codeOf({ serverBackend: '//', restEntryPoint: '\\rest' })).toBe('NGP111');
    expect(codeOf({ serverBackend: '/', restEntryPoint: '\t/rest' })).toBeUndefined();
  });

  it('shows no password, whatever else is wrong with the URL', () => {
    for (const url of ['user:geheim@server/rest', '//user:geheim@server', 'x?password=geheim']) {
      expect(() => at(url))
        .withContext(url)
        .toThrowMatching(
          (error: Error) => error.message.includes('NGP112') && !error.message.includes('geheim'),
        );
    }
  });

  it('names the server that stands in the text, or else that of the page, for any text', () => {
    const part = fc.constantFrom(
      ...['/', '/', '\\', '\t', '\n', ' ', '.', '..', ':', 'http:', 'https:', 'HTTP:', 'ftp:', '@'],
      ...['evil.test', 'rest', 'server:8080', '%2f', '%5c', '?', '#', '\u0000', '\u00a0', '\u3000'],
    );
    const hostile = fc.array(part, { maxLength: 8 }).map(parts => parts.join(''));
    let accepted = 0;
    fc.assert(
      fc.property(hostile, text => {
        if (codeOf({ api_baseUrl: text })) return;
        accepted++;
        const base = at(text);
        const { origin, username, password, search, hash } = new URL(text.trim(), PAGE);
        expect(base.origin).toBe(origin);
        expect(username + password + search + hash).toBe('');
        // Two pages tell a path from a server: only a path follows the page.
        const elsewhere = restBase({ api_baseUrl: text }, 'http://other.test/x/').origin;
        if (/^\s*\//.test(text)) {
          expect([base.origin, elsewhere]).toEqual(['http://protheus.test', 'http://other.test']);
        } else {
          expect(elsewhere).toBe(origin);
          expect(text.trim().replace(/[\t\n\r]/g, '')).toMatch(/^https?:\/\/[^/\\]/i);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  it('returns a base to which endpoints can be appended, or throws a coded error, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map(s => `/${s}`),
        ),
        text => {
          const code = codeOf({ api_baseUrl: text });
          if (code) {
            expect(code).toMatch(/^NGP11[012]$/);
          } else {
            const { origin, path, href } = at(text);
            expect(href).toBe(origin + path);
            expect(new URL(`${href}/api/x`).href).toBe(`${href}/api/x`);
            expect(path).toMatch(/^$|^\/.*[^/]$/);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
