import { type RecordedRequest, type RecordedTenant } from './recorded-session.js';

/** The session that the values of the storage describe, as the host of Protheus writes them. */
export function tenantOfStorage(
  session: Readonly<Record<string, string>>,
  local: Readonly<Record<string, string>> = {},
): RecordedTenant {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const theme = jsonOf(local['ProTheme'])['Configuration'];
  return defined({
    company: text(jsonOf(session['ProCompany'])['Code']),
    branch: text(jsonOf(session['ProBranch'])['Code']),
    module: text(session['ProModule']),
    baseDate: text(session['ProDatabase']),
    language: text(session['ProIdiom']),
    theme: theme === 0 || theme === 1 || theme === 2 ? theme : undefined,
  });
}

/** The session that the headers of requests name: the only trace of it in a browser's own HAR. */
export function tenantOfRequests(requests: readonly RecordedRequest[]): RecordedTenant {
  const header = requests.find(({ headers }) => headers['tenantid'] !== undefined)?.headers[
    'tenantid'
  ];
  const [, company, branch] = /^([^,]+)(?:,([^,]*),?)?$/.exec(header ?? '') ?? [];
  return defined({ company: company?.trim(), branch });
}

function jsonOf(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text ?? '')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function defined(values: {
  [K in keyof RecordedTenant]: RecordedTenant[K] | undefined;
}): RecordedTenant {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as RecordedTenant;
}
