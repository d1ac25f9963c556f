import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { SampleServer } from '../data/sample-server.js';
import { type HostSession } from '../session/host-session.js';
import { type ErpToken } from '../session/token-issuer.js';
import { answerMessage } from './advpl-handlers.js';
import { platformMessages } from './platform-messages.js';

const data = new SampleServer();
const changes: Partial<HostSession>[] = [];
const handlers = platformMessages({
  data,
  issueToken: async ({ userName }) => ({ ...token, access_token: `token of ${userName}` }),
  changeSession: async change => void changes.push(change),
});

const token: ErpToken = {
  access_token: '',
  refresh_token: '',
  scope: 'default',
  token_type: 'Bearer',
  expires_in: 3600,
  hasMFA: false,
};

async function ask(type: string, content: string): Promise<[type: string, content: string]> {
  const answers: [string, string][] = [];
  const session = {
    user: '000000',
    company: 'T1',
    branch: 'D MG 01 ',
    module: 'FAT',
    baseDate: '20260131',
    language: 'pt-BR',
  };
  const advplToJs = (type: string, content: string): void => void answers.push([type, content]);
  const isKnown = await answerMessage(handlers, content, {
    type,
    application: 'demo',
    session,
    advplToJs,
  });
  assert.equal(isKnown, true, type);
  assert.equal(answers.length, 1, type);
  return answers[0];
}

describe('platformMessages', () => {
  it('lists companies, branches and modules by page and text', async () => {
    for (const [type, query, answer, first] of [
      [
        'getCompaniesList',
        { CorporateName: 'laticinios', page: 1, pageSize: 5 },
        'setCompaniesList',
        'T2',
      ],
      [
        'getBranchesList',
        { Description: 'são paulo', EnterpriseGroup: 'T2', page: 1, pageSize: 5 },
        'setBranchesList',
        'D SP 01 ',
      ],
      ['getModulesList', { description: 'fatur', page: 1, pageSize: 5 }, 'setModulesList', '05'],
    ] as const) {
      const [name, content] = await ask(type, JSON.stringify(query));
      assert.equal(name, answer);
      const { items, hasNext } = JSON.parse(content) as {
        items: Record<string, string>[];
        hasNext: boolean;
      };
      assert.equal(items[0]['Code'] ?? items[0]['id'], first);
      assert.equal(hasNext, false);
    }
  });

  it('returns one company, branch, module, role and user', async () => {
    const read = async (type: string, content: string): Promise<Record<string, unknown>> =>
      JSON.parse((await ask(type, content))[1]) as Record<string, unknown>;
    assert.equal((await read('getCompanyInfo', 'T1'))['Code'], 'T1');
    const branch = await read('getBranchInfo', '{"branch":"D MG 01 ","company":"T1"}');
    assert.equal(branch['success'], true);
    assert.equal((JSON.parse(String(branch['payload'])) as { Code: string }).Code, 'D MG 01 ');
    assert.equal((await read('getModuleInfo', '5'))['name'], 'SIGAFAT');
    assert.deepEqual(await read('getRoleItem', '000002'), ['000002', 'Vendedor']);
    assert.deepEqual((await ask('getUserInfo#id#7', '000001'))[0], 'setUserInfo#id#7');
  });

  it('answers an empty text when the record does not exist', async () => {
    assert.deepEqual(await ask('getCompanyInfo', 'ZZ'), ['setCompanyInfo', '']);
    assert.deepEqual(await ask('getRoleItem', 'x'), ['setRoleItem', '']);
    const [, branch] = await ask('getBranchInfo', 'no JSON');
    assert.deepEqual(JSON.parse(branch), { success: false, payload: '' });
  });

  it('answers with the name that the message contains', async () => {
    assert.equal((await ask('getRoleList', 'setRoleList'))[0], 'setRoleList');
    assert.deepEqual(await ask('getBrandContext', 'brand-1'), ['brand-1', 'TOTVS']);
    assert.equal((await ask('getLanguages', 'setLanguages'))[0], 'setLanguages');
    assert.deepEqual(await ask('getDateFormat', 'pt'), ['setDateFormat', 'dd/mm/yyyy']);
  });

  it('signs in with the names and the password of the sample, and with no others', async () => {
    const signIn = (usr: string, psw: string): Promise<[string, string]> =>
      ask('loginInside', btoa(JSON.stringify({ usr, psw, remember: false })));
    const [name, content] = await signIn('joao.conceicao', 'protheus');
    assert.equal(name, 'setToken');
    assert.equal((JSON.parse(content) as ErpToken).access_token, 'token of joao.conceicao');
    assert.deepEqual(await signIn('admin', 'wrong'), ['setToken', '']);
    assert.deepEqual(await ask('loginInside', 'no base64'), ['setToken', '']);
    // Before version 15 of the library: three values with colons between them.
    assert.match((await ask('loginInside', btoa('admin:protheus:false')))[1], /token of admin/);
    const [start, defaults] = await ask('getLoginStart', 'start-1');
    assert.equal(start, 'start-1');
    assert.equal((JSON.parse(defaults) as { username_when: boolean }).username_when, true);
  });

  it('answers the messages of the second factor', async () => {
    const read = async (type: string, content = type): Promise<unknown> =>
      JSON.parse((await ask(type, content))[1]);
    assert.deepEqual(await read('hasSecret'), { hasSecret: false });
    assert.deepEqual(await read('isConfig'), { isConfig: false });
    assert.deepEqual(await read('mfaQrCode'), {
      cQrCode: 'otpauth://totp/Protheus:admin?issuer=Protheus',
    });
    assert.deepEqual(await read('mfaValidCode', '123456'), { tok: 1 });
    assert.deepEqual(await read('mfaValidCode', '000000'), { tok: 0 });
  });

  it('returns the session of the application as settings, and saves them', async () => {
    const [name, content] = await ask('getSessionStart', 'setSessionStart');
    assert.equal(name, 'setSessionStart');
    const settings = JSON.parse(content) as Record<string, unknown>;
    const { base_date, company_code, branch_code, environment_code, role_when } = settings;
    assert.deepEqual(
      { base_date, company_code, branch_code, environment_code, role_when },
      {
        base_date: '20260131',
        company_code: 'T1',
        branch_code: 'D MG 01 ',
        environment_code: 5,
        role_when: true,
      },
    );
    const chosen = {
      ...settings,
      base_date: '2026-02-01',
      company_code: 'T2',
      environment_code: '6',
    };
    assert.deepEqual(await ask('submitButton', JSON.stringify(chosen)), [
      'submitButtonResponse',
      'true',
    ]);
    assert.deepEqual(changes, [
      { baseDate: '20260201', company: 'T2', branch: 'D MG 01 ', module: 'FIN' },
    ]);
    for (const bad of ['{}', 'null', 'no JSON']) {
      assert.deepEqual(await ask('submitButton', bad), ['submitButtonResponse', 'false']);
    }
    assert.equal(changes.length, 1);
  });

  it('keeps the theme in the profile of the user, which REST reads too', async () => {
    assert.deepEqual(await ask('canUseDarkTheme', 'x'), ['canUseDarkTheme', 'true']);
    assert.deepEqual(await ask('getDarkUserProfile', 'x'), ['getDarkUserProfile', 'false']);
    assert.deepEqual(await ask('setThemeProfile', 'true'), ['setThemeProfile', 'true']);
    assert.deepEqual(await ask('getDarkUserProfile', 'x'), ['getDarkUserProfile', 'true']);
    assert.equal(data.profiles.get('000000|WAPIPLOGIN|CONFIG|DARK'), 'true');
  });

  it('changes the language, and translates', async () => {
    assert.deepEqual(await ask('changeLanguage', 'en'), ['changeLanguage', 'true']);
    assert.deepEqual(await ask('changeLanguage', 'pt'), ['changeLanguage', 'true']);
    assert.deepEqual(changes.splice(1), [{ language: 'en' }, { language: 'pt-BR' }]);
    const [name, content] = await ask('getTranslateStringResource', 'literals-1');
    assert.equal(name, 'literals-1');
    assert.equal((JSON.parse(content) as Record<string, string>)['STR0001'], 'Confirmar');
  });

  it('answers every message of the platform that has an answer', async () => {
    const { messages } = JSON.parse(
      await readFile(new URL('../../../../../conformance/messages.json', import.meta.url), 'utf8'),
    ) as { messages: { type: string; direction: string; sender?: string }[] };
    const known = Object.keys(handlers);
    const handledByHost = ['close', 'internalToken'];
    for (const { type, direction, sender } of messages) {
      if (direction !== 'js-to-advpl' || sender === 'host') continue;
      const isKnown =
        handledByHost.includes(type) ||
        known.some(name => name === type || type.startsWith(name.replace('*', '#')));
      assert.equal(isKnown, true, type);
    }
  });
});
