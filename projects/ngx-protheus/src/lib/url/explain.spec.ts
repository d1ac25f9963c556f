import { restBase } from '../app-config/rest-base';
import { type AddressScope } from './url-classification';
import { type ProtheusUrlExplanation, explainAddress } from './explain';
import { readTrustedUrls } from './trusted-url';

const documentBase = 'http://protheus.test/app-root/demo/';
const scope: AddressScope = {
  documentBase,
  restBase: restBase({ api_baseUrl: '/app-root' }, documentBase),
  trusted: readTrustedUrls([{ url: 'https://files.test', tenant: false }], documentBase),
};
const token = ['eyJhbGciOiJub25lIn0', 'eyJzdWIiOiJ4In0', 'signature'].join('.');
const session = {
  tenantId: 'T1,D MG 01 ,',
  module: 'FAT',
  database: '20261121',
  idiom: null,
};

function explain(url: string, where: AddressScope = scope): ProtheusUrlExplanation {
  return explainAddress(url, where, { session, token });
}

describe('explainAddress', () => {
  it('says class, rule, absolute address, header names and the reason', () => {
    expect(explain('/api/v1/products?page=1')).toEqual({
      kind: 'rest',
      rule: 7,
      address: 'http://protheus.test/app-root/api/v1/products?page=1',
      headers: ['Authorization', 'tenantid', 'x-erp-module', 'x-erp-database'],
      reason: 'The address is an endpoint: it is put under http://protheus.test/app-root.',
    });
  });

  it('gives the absolute address of files too', () => {
    expect(explain('/assets/i18n/pt.json')).toEqual(
      jasmine.objectContaining({
        kind: 'asset',
        address: 'http://protheus.test/app-root/demo/assets/i18n/pt.json',
        headers: [],
      }),
    );
  });

  it('says that nothing happens for another product line', () => {
    const datasul = restBase({ api_baseUrl: '/app-root', productLine: 'Datasul' }, documentBase);

    expect(explain('/api/x', { ...scope, restBase: datasul })).toEqual({
      kind: 'foreign',
      rule: undefined,
      address: 'http://protheus.test/api/x',
      headers: [],
      reason:
        'The configuration names another product line, so the interceptor leaves all requests alone.',
    });
  });

  it('names what goes to a trusted address', () => {
    expect(explain('https://files.test/x').headers).toEqual(['Authorization']);
  });

  it('has a reason of its own for each rule', () => {
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

  it('says undecided while the REST base is not known', () => {
    const { kind, rule, address, headers } = explain('/api/x', { ...scope, restBase: undefined });

    expect({ kind, rule, headers }).toEqual({ kind: 'undecided', rule: undefined, headers: [] });
    expect(address).toBe('http://protheus.test/api/x');
  });

  it('shows no token, no password and no value of the session', () => {
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

  it('shows an address that is none as it is written', () => {
    expect(explain('http://').address).toBe('http://');
  });
});
