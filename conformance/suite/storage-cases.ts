import { expectEqual, expectTrue } from './expect-equal.js';
import { type ConformanceCase, conformanceCase, type HostUnderTest } from './host-under-test.js';

/** A row of `storage-keys.json`. */
export interface StorageKey {
  readonly key: string;
  readonly area: string;
  readonly format: string;
  readonly writer: string;
  readonly text: string;
  readonly value: unknown;
}

/** The keys whose content is the application's own file. */
const configurationKeys = ['ERPAPPCONFIG', 'ProAppConfig'];

/** The cases of the storage when an application starts, by the table of the storage keys. */
export function storageCases(keys: readonly StorageKey[]): readonly ConformanceCase[] {
  const written = keys.filter(({ writer }) => /^host( script)?$/.test(writer));
  const noAnswer = (): [] => [];
  return [
    conformanceCase('writes exactly the keys of the host', noAnswer, host => {
      const inSession = written.filter(({ area }) => area === 'sessionStorage');
      // The library keeps what a reload needs under names of its own.
      const names = Object.keys(host.session).filter(key => !key.startsWith('NgxProtheus'));
      expectEqual(names.sort(), inSession.map(({ key }) => key).sort());
      expectEqual(Object.keys(host.local), []);
    }),
    ...written.map(row =>
      conformanceCase(`writes ${row.key} as ${row.format}`, noAnswer, host => {
        const text = host.session[row.key] ?? '';
        expectTrue(text !== '', 'is empty');
        if (row.format === 'digits') expectTrue(/^\d+$/.test(text), text);
        if (row.format !== 'json' || configurationKeys.includes(row.key)) return;
        const value = JSON.parse(text) as Record<string, unknown>;
        const example = row.value as Record<string, unknown>;
        for (const field of Object.keys(example)) {
          expectEqual(typeof value[field], typeof example[field], `${row.key}.${field}`);
        }
      }),
    ),
    conformanceCase('writes the same token and configuration under both names', noAnswer, host => {
      expectEqual(host.session['TOKEN'], host.session['ERPTOKEN']);
      expectEqual(host.session['ProAppConfig'], host.session['ERPAPPCONFIG']);
    }),
    conformanceCase('writes an absolute REST base without a last slash', noAnswer, host => {
      const { api_baseUrl } = json(host, 'ERPAPPCONFIG');
      expectTrue(/^https?:\/\/.*[^/]$/.test(String(api_baseUrl)), String(api_baseUrl));
    }),
    conformanceCase('keeps the trailing blanks of the branch, in its company', noAnswer, host => {
      const branch = json(host, 'ProBranch');
      expectTrue(/\S +$/.test(String(branch['Code'])), String(branch['Code']));
      expectEqual(branch['EnterpriseGroup'], json(host, 'ProCompany')['Code']);
    }),
    conformanceCase('writes the base date as AAAAMMDD and a known client type', noAnswer, host => {
      const { session } = host;
      expectTrue(/^\d{4}(0[1-9]|1[0-2])\d\d$/.test(session['ProDatabase'] ?? ''), 'ProDatabase');
      expectTrue(['1', '2', '5'].includes(session['RemoteType'] ?? ''), 'RemoteType');
    }),
    conformanceCase('writes a token whose claims atob can decode', noAnswer, host => {
      const token = json(host, 'ERPTOKEN');
      const part = String(token['access_token']).split('.')[1] ?? '';
      const claims = JSON.parse(atob(part.replace(/-/g, '+').replace(/_/g, '/'))) as Claims;
      expectEqual(claims.iss, 'TOTVS-ADVPL-FWJWT');
      expectTrue(/^\d{6}$/.test(claims.userid) && claims.sub !== '', 'user');
      expectEqual(claims.exp - claims.iat, token['expires_in'], 'lifetime');
      expectTrue(claims.exp * 1000 > Date.now(), 'has not expired');
    }),
  ];
}

interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly userid: string;
  readonly iat: number;
  readonly exp: number;
}

function json({ session }: HostUnderTest, key: string): Record<string, unknown> {
  return JSON.parse(session[key] ?? 'null') as Record<string, unknown>;
}
