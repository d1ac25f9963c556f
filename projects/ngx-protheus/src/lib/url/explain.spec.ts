import { restBase } from '../app-config/rest-base';
import { explainUrl, type ProtheusUrlExplanation } from './explain';
import { readTrustedUrls } from './trusted-url';
import { type UrlScope } from './url-classification';

const DOCUMENT_BASE = 'http://protheus.test/app-root/demo/';
const scope: UrlScope = {
  documentBase: DOCUMENT_BASE,
  restBase: restBase({ api_baseUrl: '/app-root' }, DOCUMENT_BASE),
  trusted: readTrustedUrls([{ url: 'https://files.test', tenant: false }], DOCUMENT_BASE),
};
const token = ['eyJhbGciOiJub25lIn0', 'eyJzdWIiOiJ4In0', 'signature'].join('.');
const session = {
  tenantId: 'T1,D MG 01 ,',
  module: 'FAT',
  database: '20261121',
  idiom: null,
};

function explain(url: string, urlScope: UrlScope = scope): ProtheusUrlExplanation {
  return explainUrl(url, urlScope, { session, token });
}

describe('explainUrl', () => {
  it('returns kind, rule, absolute URL, header names and the reason', () => {
    expect(explain('/api/v1/products?page=1')).toEqual({
      kind: 'rest',
      rule: 7,
      url: 'http://protheus.test/app-root/api/v1/products?page=1',
      headers: ['Authorization', 'tenantid', 'x-erp-module', 'x-erp-database'],
      reason: 'The URL is an endpoint: it is put under http://protheus.test/app-root.',
    });
  });

  for (const url of ['/app-root/api/x', '/rest/api/x', 'rest01/x']) {
    it(`says that ${url} begins as the REST base ends`, () => {
      const base = restBase({ api_baseUrl: 'http://erp.test/app-root' }, DOCUMENT_BASE);
      const documentBase = 'http://localhost/';

      const { reason } = explain(url, { documentBase, restBase: base });

      expect(reason).toContain('put under http://erp.test/app-root. It begins with "/');
    });
  }

  it('returns the absolute URL of files too', () => {
    expect(explain('/assets/i18n/pt.json')).toEqual(
      jasmine.objectContaining({
        kind: 'asset',
        url: 'http://protheus.test/app-root/demo/assets/i18n/pt.json',
        headers: [],
      }),
    );
  });

  it('returns that no request is changed for another product line', () => {
    const datasul = restBase({ api_baseUrl: '/app-root', productLine: 'Datasul' }, DOCUMENT_BASE);

    expect(explain('/api/x', { ...scope, restBase: datasul })).toEqual({
      kind: 'external',
      rule: undefined,
      url: 'http://protheus.test/api/x',
      headers: [],
      reason:
        'The configuration names another product line, so the interceptor changes no request.',
    });
  });

  it('returns the headers that a trusted URL gets', () => {
    expect(explain('https://files.test/x').headers).toEqual(['Authorization']);
  });

  it('returns another reason for each rule', () => {
    const reasons = [
      explain('/api/x', { ...scope, restBase: undefined }),
      explain('data:,x'),
      explain('/app-root/demo/x'),
      explain('assets/x'),
      explain('/app-root/api/x'),
      explain('https://other.test/x'),
      explain('https://files.test/x'),
      explain('/api/x'),
      explain('/api/oauth2/v1/token'),
    ].map(({ reason }) => reason);

    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons.every(reason => reason.length > 30)).toBeTrue();
  });

  it('returns undecided while the REST base is not known', () => {
    const { kind, rule, url, headers } = explain('/api/x', { ...scope, restBase: undefined });

    expect({ kind, rule, headers }).toEqual({ kind: 'undecided', rule: undefined, headers: [] });
    expect(url).toBe('http://protheus.test/api/x');
  });

  it('contains no token, no password and no value of the session', () => {
    const texts = [
      '/api/x',
      `/api/x?access_token=${token}&page=1`,
      `/api/x?page=1&Senha=geheim#id_token=${token}`,
      `/api/${token}/x`,
      `https://user:geheim@other.test/x?apikey=geheim`,
      `https://files.test/x?next=${token}`,
      `http://[geheim?password=geheim`,
    ].map(url => JSON.stringify(explain(url)));

    expect(texts[1]).toContain('page=1');
    for (const text of texts) {
      expect(text).not.toContain(token);
      expect(text).not.toContain('signature');
      expect(text).not.toContain('=geheim');
      expect(text).not.toContain(':geheim');
      expect(text).not.toContain('D MG 01');
      expect(text).not.toContain('20261121');
    }
  });

  it('returns a URL that is not valid as it is written', () => {
    expect(explain('http://').url).toBe('http://');
  });
});
