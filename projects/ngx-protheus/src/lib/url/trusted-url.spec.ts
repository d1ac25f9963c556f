import { ProtheusError } from '../errors/protheus-error';
import { parseTrustedUrls, type ProtheusTrustedUrlOptions, type TrustedUrl } from './trusted-url';

const HTTP_PAGE = 'http://protheus.test/';
const HTTPS_PAGE = 'https://protheus.test/';

function parse(entry: string | ProtheusTrustedUrlOptions, page = HTTPS_PAGE): TrustedUrl {
  return parseTrustedUrls([entry], page)[0];
}

function codeOf(url: string, page = HTTPS_PAGE): string | undefined {
  try {
    parse(url, page);
    return undefined;
  } catch (error) {
    return error instanceof ProtheusError ? error.code : String(error);
  }
}

describe('parseTrustedUrls', () => {
  it('parses origin and path; all methods and the tenant are included by default', () => {
    expect(parse('https://Files.Example.com:443/reports/')).toEqual({
      origin: 'https://files.example.com',
      path: '/reports',
      methods: undefined,
      tenant: true,
    });
    expect(parse('https://files.example.com').path).toBe('');
    expect(parse('https://files.example.com/').path).toBe('');
  });

  it('parses the conditions of an entry', () => {
    const entry = parse({ url: 'https://a.test', methods: ['get', 'Post'], tenant: false });

    expect(entry.methods).toEqual(['GET', 'POST']);
    expect(entry.tenant).toBeFalse();
  });

  it('accepts http on an http page', () => {
    expect(parse('http://server:8080/rest', HTTP_PAGE).origin).toBe('http://server:8080');
  });

  it('throws NGP210 for wildcards', () => {
    for (const url of ['*', 'https://*', 'https://*.example.com', 'https://a.test/*', '**']) {
      expect(codeOf(url)).withContext(url).toBe('NGP210');
    }
  });

  it('throws NGP211 for http on an https page', () => {
    expect(codeOf('http://files.example.com')).toBe('NGP211');
    expect(codeOf('HTTP://files.example.com', 'HTTPS://protheus.test/')).toBe('NGP211');
  });

  it('throws NGP212 for everything that is not an origin and a path', () => {
    for (const url of [
      '',
      'files.example.com',
      '/reports',
      '//files.example.com/reports',
      'https:files.example.com',
      'https://',
      'https:///files.example.com',
      'https://user@files.example.com',
      'https://files.example.com\\reports',
      'https://files.example.com/?x=1',
      'https://files.example.com/#x',
      'https://files.example.com/a b',
      'https://files.example.com:99999',
      'ftp://files.example.com',
      'javascript:alert(1)',
    ]) {
      expect(codeOf(url)).withContext(url).toBe('NGP212');
    }
  });

  it('resolves the dots of an entry as the browser does', () => {
    expect(parse('https://files.example.com/a/../reports').path).toBe('/reports');
  });
});
