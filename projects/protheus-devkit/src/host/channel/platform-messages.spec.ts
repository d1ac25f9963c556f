import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SampleServer } from '../rest/data/sample-server.js';
import { answerMessage } from './advpl-handlers.js';
import { platformMessages } from './platform-messages.js';

const handlers = platformMessages(new SampleServer());

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

describe('the messages that TOTVS’s own applications answer', () => {
  it('list companies, branches and modules by page and text', async () => {
    for (const [type, wish, answer, first] of [
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
      const [name, content] = await ask(type, JSON.stringify(wish));
      assert.equal(name, answer);
      const { items, hasNext } = JSON.parse(content) as {
        items: Record<string, string>[];
        hasNext: boolean;
      };
      assert.equal(items[0]['Code'] ?? items[0]['id'], first);
      assert.equal(hasNext, false);
    }
  });

  it('give one company, branch, module, role and user', async () => {
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

  it('say by an empty text that there is none', async () => {
    assert.deepEqual(await ask('getCompanyInfo', 'ZZ'), ['setCompanyInfo', '']);
    assert.deepEqual(await ask('getRoleItem', 'x'), ['setRoleItem', '']);
    const [, branch] = await ask('getBranchInfo', 'no JSON');
    assert.deepEqual(JSON.parse(branch), { success: false, payload: '' });
  });

  it('answer under the name that the message asks for', async () => {
    assert.equal((await ask('getRoleList', 'setRoleList'))[0], 'setRoleList');
    assert.deepEqual(await ask('getBrandContext', 'brand-1'), ['brand-1', 'TOTVS']);
    assert.equal((await ask('getLanguages', 'setLanguages'))[0], 'setLanguages');
    assert.deepEqual(await ask('getDateFormat', 'pt'), ['setDateFormat', 'dd/mm/yyyy']);
  });
});
