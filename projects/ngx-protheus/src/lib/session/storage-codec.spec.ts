import fc from 'fast-check';
import table from '../../../../../conformance/storage-keys.json';
import { resetReports } from '../errors/report';
import { type ProtheusStorageKey } from './protheus-session-values';
import { areaOf, decodeValue, encodeValue } from './storage-codec';

/** Exhaustive by its type, so that no key is missing here or in the table. */
const EVERY_KEY: Record<ProtheusStorageKey, true> = {
  ERPTOKEN: true,
  TOKEN: true,
  ERPAPPCONFIG: true,
  ProAppConfig: true,
  ProCompany: true,
  ProBranch: true,
  ProModule: true,
  ProDatabase: true,
  ProIdiom: true,
  ProSystemModule: true,
  ProRole: true,
  ProUser: true,
  appName: true,
  SocketPort: true,
  RemoteType: true,
  ProTheme: true,
  PO_USER_LOCALE: true,
};

describe('the codec of the storage keys', () => {
  let warn: jasmine.Spy;

  beforeEach(() => {
    resetReports();
    warn = spyOn(console, 'warn');
  });

  it('has exactly the keys of the conformance table', () => {
    expect(table.keys.map(row => row.key).sort()).toEqual(Object.keys(EVERY_KEY).sort());
  });

  for (const row of table.keys) {
    const key = row.key as ProtheusStorageKey;

    it(`reads and writes ${key} in ${row.area} as ${row.format}, as the conformance table says`, () => {
      expect(areaOf(key)).toBe(row.area as 'sessionStorage');
      expect(decodeValue(key, row.text) as unknown).toEqual(row.value);
      expect(encodeValue(key, row.value as never)).toBe(row.text);
      expect(warn).not.toHaveBeenCalled();
    });
  }

  it('reads a user that was encoded twice', () => {
    const text = JSON.stringify(JSON.stringify({ id: '000001' }));

    expect(decodeValue('ProUser', text)).toEqual({ id: '000001' });
  });

  it('treats absent, empty and null texts as absent, without a warning', () => {
    expect(decodeValue('ProCompany', null)).toBeUndefined();
    expect(decodeValue('ProCompany', '')).toBeUndefined();
    expect(decodeValue('ProCompany', 'null')).toBeUndefined();
    expect(decodeValue('ProModule', '')).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
  });

  it('reports the key of a malformed text once and never the text', () => {
    decodeValue('ERPTOKEN', '{"access_token":"secret');
    decodeValue('ERPTOKEN', '{"access_token":"secret');
    decodeValue('SocketPort', 'secret');

    const messages = warn.calls.allArgs().map(args => String(args[0]));
    expect(messages.length).toBe(2);
    expect(messages[0]).toContain('NGP302');
    expect(messages[0]).toContain('"ERPTOKEN"');
    expect(messages[1]).toContain('"SocketPort"');
    expect(messages.join()).not.toContain('secret');
  });

  it('never throws and returns an object or undefined, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        const value: unknown = decodeValue('ProBranch', text);
        return value === undefined || (typeof value === 'object' && value !== null);
      }),
    );
    expect(decodeValue('ProBranch', '"undefined"')).toBeUndefined();
  });
});
