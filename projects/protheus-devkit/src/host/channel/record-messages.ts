import { roles } from '../data/roles.js';
import { type SampleServer } from '../data/sample-server.js';
import { normalize } from '../rest/list/normalize.js';
import { orderBy } from '../rest/list/order.js';
import { pageOf } from '../rest/list/page.js';
import { scimUser } from '../rest/users.js';
import { type AdvplChannel, type AdvplHandler } from './advpl-handlers.js';
import { sendJson } from './send-json.js';

/** The requests of fields and menus: companies, branches, modules, roles and users. */
export function recordMessages(data: SampleServer): Readonly<Record<string, AdvplHandler>> {
  return {
    getCompaniesList: (content: string, channel: AdvplChannel) => {
      const { query, text } = listQuery(content, 'CorporateName');
      const found = data.companies.filter(({ Code, CorporateName }) =>
        normalize(`${Code} ${CorporateName}`).includes(text),
      );
      sendJson(channel, 'setCompaniesList', listOf(found, query));
    },
    getCompanyInfo: (code: string, channel: AdvplChannel) =>
      sendJson(channel, 'setCompanyInfo', data.company(code)),
    getBranchesList: (content: string, channel: AdvplChannel) => {
      const { query, text } = listQuery(content, 'Description');
      const found = data
        .branches(query.get('EnterpriseGroup') || undefined)
        .filter(({ Code, Description }) => normalize(`${Code} ${Description}`).includes(text));
      sendJson(channel, 'setBranchesList', listOf(found, query));
    },
    getBranchInfo: (content: string, channel: AdvplChannel) => {
      const { query } = listQuery(content, 'branch');
      const branch = data.branch(query.get('company') ?? '', query.get('branch') ?? '');
      // The branch is JSON inside JSON, as the platform sends it.
      sendJson(channel, 'setBranchInfo', {
        success: branch !== undefined,
        payload: branch ? JSON.stringify(branch) : '',
      });
    },
    getModulesList: (content: string, channel: AdvplChannel) => {
      const { query, text } = listQuery(content, 'description');
      const found = data.modules.filter(({ name, description }) =>
        normalize(`${name} ${description}`).includes(text),
      );
      sendJson(channel, 'setModulesList', listOf(found, query));
    },
    getModuleInfo: (id: string, channel: AdvplChannel) =>
      sendJson(
        channel,
        'setModuleInfo',
        data.modules.find(module => Number(module.id) === Number(id)),
      ),
    getRoleList: (name: string, channel: AdvplChannel) => sendJson(channel, name, roles),
    getRoleItem: (code: string, channel: AdvplChannel) =>
      sendJson(
        channel,
        'setRoleItem',
        roles.find(([roleCode]) => roleCode === code),
      ),
    'getUserInfo*': (id: string, channel: AdvplChannel) => {
      const user = data.user(id);
      sendJson(channel, channel.type.replace(/^get/, 'set'), user && scimUser(user));
    },
  };
}

/** The query of a list message: JSON with a page and a text to search for. */
function listQuery(content: string, field: string): { query: URLSearchParams; text: string } {
  let fields: unknown;
  try {
    fields = JSON.parse(content);
  } catch {
    // Without a query, the first page.
  }
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields && typeof fields === 'object' ? fields : {})) {
    query.set(name, String(value ?? ''));
  }
  return { query, text: normalize(query.get(field)) };
}

function listOf<T extends object>(found: readonly T[], query: URLSearchParams): object {
  const { items, hasNext } = pageOf(orderBy(found, query.get('order')), query);
  return { items, hasNext };
}
