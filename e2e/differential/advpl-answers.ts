// The answers of AdvPL, the same for both libraries.
import {
  branch,
  company,
  languages,
  settings,
  systemModule,
  tokenResponse,
  user,
} from './rest-responses.js';

/** A message: its type and its content. */
export type Message = readonly [type: string, content: string];

const json = JSON.stringify;
function list(item: unknown): string {
  return json({ items: [item], hasNext: false });
}

const handlers: Readonly<Record<string, (content: string) => Message[]>> = {
  getLoginStart: id => [[id, json({ username: 'maria', password: '', remember_user: true })]],
  loginInside: content => [
    [
      'setToken',
      Buffer.from(content, 'base64').toString('latin1').includes('unknown')
        ? ''
        : json(tokenResponse('maria')),
    ],
  ],
  getCompaniesList: content => [
    ['setCompaniesList', content.includes('Teste') ? '{"hasNext":false}' : list(company)],
  ],
  getCompanyInfo: () => [['setCompanyInfo', json(company)]],
  getBranchesList: () => [['setBranchesList', list(branch)]],
  getBranchInfo: content => [
    [
      'setBranchInfo',
      json(
        content.includes('99')
          ? { success: false, payload: '' }
          : { success: true, payload: json(branch) },
      ),
    ],
  ],
  getModulesList: () => [['setModulesList', list(systemModule)]],
  getModuleInfo: () => [['setModuleInfo', json(systemModule)]],
  getRoleList: () => [
    [
      'setRoleList',
      json([
        ['000001', 'Comprador'],
        ['000002', 'Vendedor'],
      ]),
    ],
  ],
  getRoleItem: () => [['setRoleItem', json(['000001', 'Comprador'])]],
  getLanguages: () => [['setLanguages', json(languages)]],
  getBrandContext: () => [['setBrandContext', 'TOTVS']],
  getTranslateStringResource: () => [['setTranslateStringResource', json({ STR0001: 'Produtos' })]],
  getDateFormat: () => [['setDateFormat', 'dd/mm/yyyy']],
  getSessionStart: () => [['setSessionStart', json(settings)]],
  submitButton: content => [
    ['submitButtonResponse', content.includes('refused') ? 'false' : 'true'],
  ],
  getOrder: content => [['setOrder', `order ${content}`]],
  twice: content => [
    ['twice', content],
    ['twice', content],
  ],
};

/** The messages that AdvPL sends after a message. */
export function advplAnswers([type, content]: Message): readonly Message[] {
  // The content of a message without a content is the name of the answer.
  if (type === 'echo') return [[content === 'text' ? 'echo' : content, 'echoed']];
  if (type.startsWith('getUserInfo')) return [[type.replace('get', 'set'), json(user)]];
  return handlers[type]?.(content) ?? [];
}
