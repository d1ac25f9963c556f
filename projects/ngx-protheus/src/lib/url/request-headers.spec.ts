import fc from 'fast-check';
import { resetReports } from '../errors/report';
import { isHeaderValue, requestHeaders } from './request-headers';

const session = {
  tenantId: 'T1,D MG 01 ,',
  module: 'FAT',
  database: '20261121',
  idiom: 'pt-BR',
};

describe('requestHeaders', () => {
  let warn: jasmine.Spy;

  beforeEach(() => {
    resetReports();
    warn = spyOn(console, 'warn');
  });

  it('returns token, tenant, module, base date and language', () => {
    expect(requestHeaders(session, 'abc.def', true)).toEqual({
      Authorization: 'Bearer abc.def',
      tenantid: 'T1,D MG 01 ,',
      'x-erp-module': 'FAT',
      'x-erp-database': '20261121',
      'Accept-Language': 'pt-BR',
    });
  });

  it('returns the token alone, the tenant alone, or nothing', () => {
    expect(Object.keys(requestHeaders(session, 'a', false))).toEqual(['Authorization']);
    expect(requestHeaders(session, undefined, true)).not.toEqual(
      jasmine.objectContaining({ Authorization: jasmine.anything() }),
    );
    expect(requestHeaders(session, undefined, false)).toEqual({});
  });

  it('leaves out values that the session does not have', () => {
    const empty = { tenantId: undefined, module: null, database: '', idiom: null };

    expect(requestHeaders(empty, '', true)).toEqual({});
    expect(warn).not.toHaveBeenCalled();
  });

  it('leaves out a value that a header cannot contain and reports it once, by name, without the value', () => {
    const odd = { ...session, module: 'ação', idiom: 'pt\u2013BR', database: '2026\r\nX: 1' };
    for (const token of ['\u0394secret', '\u0394secret2']) {
      expect(requestHeaders(odd, token, true)).toEqual({
        tenantid: 'T1,D MG 01 ,',
        'x-erp-module': 'ação',
      });
    }

    const messages = warn.calls.allArgs().map(([text]) => String(text));
    expect(messages.map(text => /NGP220: The header "([^"]+)"/.exec(text)?.[1])).toEqual([
      'Authorization',
      'x-erp-database',
      'Accept-Language',
    ]);
    expect(messages.join()).not.toContain('secret');
  });

  it('isHeaderValue returns true only for values that the browser accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        if (isHeaderValue(value)) {
          const request = new XMLHttpRequest();
          request.open('GET', '/');
          expect(() => request.setRequestHeader('tenantid', value)).not.toThrow();
        } else {
          expect(value).toMatch(/[^\t -~\u0080-\u00ff]/);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
