import { DevkitError } from '../../devkit-error.js';
import { nearestWord } from '../../findings/nearest-word.js';
import { type SampleServer } from '../data/sample-server.js';
import { type HostSession } from '../session/host-session.js';

/** The most codes that an error lists. */
const MOST_LISTED = 6;

const NAMES = {
  user: { en: 'user', pt: 'o usuário', setting: 'users' },
  company: { en: 'company group', pt: 'o grupo de empresas', setting: 'companies' },
  branch: { en: 'branch', pt: 'a filial', setting: 'branches' },
  module: { en: 'module', pt: 'o módulo', setting: 'modules' },
} as const;

/**
 * Finds a code of a session that the data of the host do not have. With such a code every request would fail,
 * and nothing would say why.
 *
 * @returns PDK221 with the codes that are near, or `undefined`.
 */
export function findUnknownCode(
  { user, company, branch, module }: HostSession,
  data: SampleServer,
): DevkitError | undefined {
  if (!data.company(company)) return unknown('company', company, codesOf(data.companies));
  const group = data.company(company)?.Code ?? company;
  if (!data.branch(group, branch)) {
    const codes = data.branches(group).map(({ Code }) => Code);
    return unknown('branch', branch, codes, group);
  }
  if (!data.user(user)) {
    return unknown(
      'user',
      user,
      data.users.map(({ id }) => id),
    );
  }
  const modules = data.modules.map(({ name }) => name.replace(/^SIGA/, ''));
  if (!modules.includes(module.toUpperCase())) return unknown('module', module, modules);
  return undefined;
}

/** A session with the codes as the data have them: a branch has its trailing blanks. */
export function completeCodes(session: HostSession, data: SampleServer): HostSession {
  const branch = data.branch(session.company, session.branch)?.Code ?? session.branch;
  const company = data.company(session.company)?.Code ?? session.company;
  return { ...session, company, branch };
}

function codesOf(records: readonly { readonly Code: string }[]): readonly string[] {
  return records.map(({ Code }) => Code);
}

function unknown(
  kind: keyof typeof NAMES,
  code: string,
  known: readonly string[],
  company?: string,
): DevkitError {
  const { en, pt, setting } = NAMES[kind];
  const nearest = nearestWord(code, known);
  const others = known.filter(other => other !== nearest);
  const listed = [...(nearest === undefined ? [] : [nearest]), ...others]
    .slice(0, MOST_LISTED)
    .map(name => `"${name}"`)
    .join(', ');
  const more = known.length > MOST_LISTED ? ', …' : '';
  const of =
    company === undefined
      ? { en: '', pt: '' }
      : { en: ` in the company group "${company}"`, pt: ` no grupo de empresas "${company}"` };
  return new DevkitError('PDK221', {
    en: `There is no ${en} "${code}"${of.en}. There are: ${listed}${more}. Data of your own: ${setting} in protheus.host.ts.`,
    pt: `Não existe ${pt} "${code}"${of.pt}. Existem: ${listed}${more}. Dados próprios: ${setting} no protheus.host.ts.`,
  });
}
