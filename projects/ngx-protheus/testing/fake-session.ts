import {
  type ProAppConfig,
  type ProAuthToken,
  type ProBranch,
  type ProCompany,
} from 'ngx-protheus';
import { fakeAccessToken } from './fake-access-token';

/** The session that the fake host writes; `null` leaves a value out. */
export interface FakeProtheusSession {
  readonly company?: ProCompany | null;
  /** `Code` includes its trailing blanks. */
  readonly branch?: ProBranch | null;
  /** Without the prefix `SIGA`, such as `FAT`. */
  readonly module?: string | null;
  /** A date, or a string `AAAAMMDD`. */
  readonly baseDate?: Date | string | null;
  readonly language?: string | null;
  /** The user in the token, unless `token` is given. */
  readonly user?: { readonly id: string; readonly name: string };
  readonly token?: ProAuthToken | null;
  /** Further keys of `sessionStorage`; strings are stored as they are, other values as JSON. */
  readonly storage?: Readonly<Record<string, unknown>>;
}

/** The session that the fake host writes by default. */
export const DEFAULT_SESSION: FakeProtheusSession = {
  company: { Code: 'T1', InternalId: 'T1', CorporateName: 'Grupo Teste 1' },
  branch: {
    CompanyCode: 'T1',
    EnterpriseGroup: 'T1',
    ParentCode: 'T1',
    Code: 'D MG 01 ',
    Description: 'Filial Belo Horizonte',
  },
  module: 'FAT',
  baseDate: '20260102',
  language: 'pt-BR',
  user: { id: '000000', name: 'admin' },
};

/** The configuration that the fake host writes by default. */
export const DEFAULT_APP_CONFIG: ProAppConfig = {
  name: 'app',
  version: '1.0.0',
  productLine: 'Protheus',
  api_baseUrl: 'http://protheus.test/rest',
};

/**
 * The storage values of a session; `null` removes a key. Values that are `undefined` are left out.
 */
export function storageValues(session: FakeProtheusSession): Record<string, string | null> {
  const { company, branch, module, baseDate, language, user, storage } = session;
  const values: Record<string, string | null | undefined> = {
    ProCompany: json(company),
    ProBranch: json(branch),
    ProModule: module,
    ProDatabase: baseDate instanceof Date ? dateText(baseDate) : baseDate,
    ProIdiom: language,
  };
  const token =
    session.token === undefined && user
      ? {
          access_token: fakeAccessToken({ sub: user.name, userid: user.id }),
          refresh_token: 'fake',
          scope: 'default',
          token_type: 'Bearer',
          expires_in: 3600,
        }
      : session.token;
  values['ERPTOKEN'] = values['TOKEN'] = json(token);
  for (const [key, value] of Object.entries(storage ?? {})) {
    values[key] = typeof value === 'string' ? value : json(value);
  }
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | null] => {
      return entry[1] !== undefined;
    }),
  );
}

function json(value: unknown): string | null | undefined {
  return value === undefined || value === null ? value : JSON.stringify(value);
}

function dateText(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${year}`.padStart(4, '0') + `${month}`.padStart(2, '0') + `${day}`.padStart(2, '0');
}
