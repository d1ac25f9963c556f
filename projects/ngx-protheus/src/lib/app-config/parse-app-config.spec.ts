import type { ProtheusError } from '../errors/protheus-error';
import { resetReports } from '../errors/report';
import { isHtml, parseAppConfig } from './parse-app-config';

describe('parseAppConfig', () => {
  let warn: jasmine.Spy;

  beforeEach(() => {
    resetReports();
    warn = spyOn(console, 'warn');
  });

  it('reads the example of TDN, which has no productLine', () => {
    const text = '{\n"name": "Protheus PO UI",\n"version": "1.1.0",\n"api_baseUrl": "/"\n}';

    expect(parseAppConfig(text, 'file')).toEqual({
      name: 'Protheus PO UI',
      version: '1.1.0',
      api_baseUrl: '/',
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it('accepts a byte order mark', () => {
    expect(parseAppConfig('\ufeff{"api_baseUrl": "/rest"}', 'file').api_baseUrl).toBe('/rest');
  });

  for (const text of ['{', '', 'null', '[]', '"/rest"']) {
    it(`refuses ${JSON.stringify(text)} and names the file`, () => {
      expect(() => parseAppConfig(text, 'assets/data/appconfig.json')).toThrowMatching(
        (error: ProtheusError) =>
          error.code === 'NGP102' && error.message.includes('assets/data/appconfig.json'),
      );
    });
  }

  for (const [key, meant] of [
    ['api_base_url', 'api_baseUrl'],
    ['apiBaseUrl', 'api_baseUrl'],
    ['restEntrypoint', 'restEntryPoint'],
  ]) {
    it(`reports once that "${key}" is not read, and names "${meant}"`, () => {
      parseAppConfig(`{"${key}": "/"}`, 'file');
      parseAppConfig(`{"${key}": "/"}`, 'file');

      expect(warn).toHaveBeenCalledTimes(1);
      expect(warn.calls.argsFor(0)[0]).toContain(`NGP103: "file" has the key "${key}"`);
      expect(warn.calls.argsFor(0)[0]).toContain(`Write "${meant}"`);
    });
  }

  it('reports no key of the application', () => {
    parseAppConfig('{"api_baseUrl": "/", "theme": 1, "apiTimeout": 3}', 'file');

    expect(warn).not.toHaveBeenCalled();
  });
});

describe('isHtml', () => {
  it('is true for the page of a development server', () => {
    expect(isHtml('\n<!DOCTYPE html><html></html>')).toBeTrue();
    expect(isHtml('<html lang="pt-BR">')).toBeTrue();
  });

  it('is false for JSON and XML', () => {
    expect(isHtml('{"a": "<html>"}')).toBeFalse();
    expect(isHtml('<?xml version="1.0"?><a/>')).toBeFalse();
    expect(isHtml('')).toBeFalse();
  });
});
