import { resetReports } from '../errors/report';
import { checkPageScheme } from './page-scheme';

describe('checkPageScheme', () => {
  let warn: jasmine.Spy;

  beforeEach(() => {
    resetReports();
    warn = spyOn(console, 'warn');
  });

  const page = 'https://erp.example.com/app-root/demo/';

  it('names an http address on an https page as the cause of blocked requests', () => {
    const config = { api_baseUrl: 'http://erp.example.com/rest' };

    expect(checkPageScheme(config, page, false)).toBe(config);
    expect(warn.calls.argsFor(0)[0]).toContain('NGP104');
    expect(warn.calls.argsFor(0)[0]).toContain('http://erp.example.com/rest');
  });

  it('repairs the same host when asked to, whatever the port', () => {
    const config = { api_baseUrl: 'http://erp.example.com:8080/rest' };

    expect(checkPageScheme(config, page, true).api_baseUrl).toBe('https://erp.example.com/rest');
    expect(warn).not.toHaveBeenCalled();
  });

  it('does not repair another host', () => {
    const config = { api_baseUrl: 'http://other.example.com/rest' };

    expect(checkPageScheme(config, page, true)).toBe(config);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  for (const address of [
    '/',
    '/rest',
    'https://other.example.com/rest',
    'http://localhost:8080/rest',
    'http://127.0.0.1/rest',
    'http://',
  ]) {
    it(`says nothing of ${address}, which is not blocked`, () => {
      checkPageScheme({ api_baseUrl: address }, page, false);

      expect(warn).not.toHaveBeenCalled();
    });
  }

  it('says nothing on an http page', () => {
    checkPageScheme({ api_baseUrl: 'http://a.example.com' }, 'http://b.example.com/', false);

    expect(warn).not.toHaveBeenCalled();
  });
});
