import { resetReports } from '../errors/report';
import { checkPageScheme } from './page-scheme';

describe('checkPageScheme', () => {
  let warn: jasmine.Spy;

  beforeEach(() => {
    resetReports();
    warn = spyOn(console, 'warn');
  });

  const page = 'https://erp.example.com/app-root/demo/';

  it('reports an http URL on an https page as the cause of blocked requests', () => {
    const config = { api_baseUrl: 'http://erp.example.com/rest' };

    expect(checkPageScheme(config, page, false)).toBe(config);
    expect(warn.calls.argsFor(0)[0]).toContain('NGP104');
    expect(warn.calls.argsFor(0)[0]).toContain('http://erp.example.com/rest');
  });

  it('shows neither a password nor a query', () => {
    const api_baseUrl = 'http://user:geheim@erp.example.com/rest?key=geheim';

    checkPageScheme({ api_baseUrl }, page, false);

    expect(warn.calls.argsFor(0)[0]).toContain('http://erp.example.com/rest');
    expect(warn.calls.argsFor(0)[0]).not.toContain('geheim');
  });

  it('upgrades the URL of the same host on request, whatever the port', () => {
    const config = { api_baseUrl: 'http://erp.example.com:8080/rest' };

    expect(checkPageScheme(config, page, true).api_baseUrl).toBe('https://erp.example.com/rest');
    expect(warn).not.toHaveBeenCalled();
  });

  it('does not upgrade another host', () => {
    const config = { api_baseUrl: 'http://other.example.com/rest' };

    expect(checkPageScheme(config, page, true)).toBe(config);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  for (const url of [
    '/',
    '/rest',
    'https://other.example.com/rest',
    'http://localhost:8080/rest',
    'http://127.0.0.1/rest',
    'http://',
  ]) {
    it(`reports nothing for ${url}, which is not blocked`, () => {
      checkPageScheme({ api_baseUrl: url }, page, false);

      expect(warn).not.toHaveBeenCalled();
    });
  }

  it('reports nothing on an http page', () => {
    checkPageScheme({ api_baseUrl: 'http://a.example.com' }, 'http://b.example.com/', false);

    expect(warn).not.toHaveBeenCalled();
  });
});
