import { systemModules } from '../data/modules.js';
import { roles } from '../data/roles.js';
import { type SampleServer } from '../data/sample-server.js';
import { scimUser } from '../rest/users.js';
import { orderBy } from '../rest/list/order.js';
import { pageOf } from '../rest/list/page.js';
import { plain } from '../rest/list/plain.js';
import { type AdvplChannel, type AdvplHandler } from './advpl-handlers.js';
import { answer } from './answer.js';

/** What fields and menus ask for: companies, branches, modules, roles and users. */
export function recordMessages(data: SampleServer): Readonly<Record<string, AdvplHandler>> {
  return {
    getCompaniesList: (content: string, channel: AdvplChannel) => {
      const { query, text } = wish(content, 'CorporateName');
      const found = data.companies.filter(company => plain(company.CorporateName).includes(text));
      answer(channel, 'setCompaniesList', listOf(found, query));
    },
    getCompanyInfo: (code: string, channel: AdvplChannel) =>
      answer(channel, 'setCompanyInfo', data.company(code)),
    getBranchesList: (content: string, channel: AdvplChannel) => {
      const { query, text } = wish(content, 'Description');
      const found = data
        .branches(query.get('EnterpriseGroup') || undefined)
        .filter(branch => plain(branch.Description).includes(text));
      answer(channel, 'setBranchesList', listOf(found, query));
    },
    getBranchInfo: (content: string, channel: AdvplChannel) => {
      const { query } = wish(content, 'branch');
      const branch = data.branch(query.get('company') ?? '', query.get('branch') ?? '');
      // The branch is JSON within JSON, as the platform sends it.
      answer(channel, 'setBranchInfo', {
        success: branch !== undefined,
        payload: branch ? JSON.stringify(branch) : '',
      });
    },
    getModulesList: (content: string, channel: AdvplChannel) => {
      const { query, text } = wish(content, 'description');
      const found = systemModules.filter(module => plain(module.description).includes(text));
      answer(channel, 'setModulesList', listOf(found, query));
    },
    getModuleInfo: (id: string, channel: AdvplChannel) =>
      answer(
        channel,
        'setModuleInfo',
        systemModules.find(module => Number(module.id) === Number(id)),
      ),
    getRoleList: (name: string, channel: AdvplChannel) => answer(channel, name, roles),
    getRoleItem: (code: string, channel: AdvplChannel) =>
      answer(
        channel,
        'setRoleItem',
        roles.find(([known]) => known === code),
      ),
    'getUserInfo*': (id: string, channel: AdvplChannel) => {
      const user = data.user(id);
      answer(channel, channel.type.replace(/^get/, 'set'), user && scimUser(user));
    },
  };
}

/** What a list message asks for: JSON with a page and a text to look for. */
function wish(content: string, field: string): { query: URLSearchParams; text: string } {
  let asked: unknown;
  try {
    asked = JSON.parse(content);
  } catch {
    // Without a wish, the first page.
  }
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked && typeof asked === 'object' ? asked : {})) {
    query.set(name, String(value ?? ''));
  }
  return { query, text: plain(query.get(field)) };
}

function listOf<T extends object>(found: readonly T[], query: URLSearchParams): object {
  const { items, hasNext } = pageOf(orderBy(found, query.get('order')), query);
  return { items, hasNext };
}
