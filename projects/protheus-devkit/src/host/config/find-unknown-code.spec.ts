import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownDataOf } from '../data/own-data.js';
import { SampleServer } from '../data/sample-server.js';
import { type HostSession } from '../session/host-session.js';
import { completeCodes, findUnknownCode } from './find-unknown-code.js';

const session: HostSession = {
  user: '000000',
  company: 'T1',
  branch: 'D MG 01 ',
  module: 'FAT',
  baseDate: '20261201',
  language: 'pt-BR',
};

const own = new SampleServer(undefined, undefined, () =>
  ownDataOf({
    companies: [
      { code: '01', name: 'Padaria', layout: 'EEUUFF' },
      { code: 'ABCD', name: 'Outra' },
    ],
    branches: [
      { company: '01', code: '010101', name: 'Matriz' },
      { company: '01', code: '01 02 ', name: 'Filial' },
    ],
    users: [{ id: '000012', name: 'Marta' }],
    modules: [{ id: 97, name: 'ZZZ', description: 'Próprio' }],
  }),
);

const mine: HostSession = {
  ...session,
  user: '000012',
  company: '01',
  branch: '010101',
  module: 'ZZZ',
};

describe('the codes of a session', () => {
  it('are known in the sample and in data of your own, with and without trailing blanks', () => {
    const sample = new SampleServer();
    for (const [data, known] of [
      [sample, session],
      [sample, { ...session, branch: 'D MG 01' }],
      [sample, { ...session, module: 'fat' }],
      [own, mine],
      [own, { ...mine, branch: '01 02' }],
      [own, { ...mine, company: 'ABCD', branch: '01' }],
    ] as const)
      assert.equal(findUnknownCode(known, data), undefined);
  });

  it('are refused with those that are near', () => {
    const cases = [
      [
        { ...mine, company: '02' },
        /company group "02".*"01", "ABCD".*companies in protheus\.host\.ts/,
      ],
      [{ ...mine, branch: '010102' }, /branch "010102" in the company group "01".*"010101"/],
      [{ ...mine, branch: '' }, /branch ""/],
      [{ ...mine, user: '000013' }, /user "000013".*"000012"/],
      [{ ...mine, module: 'FAT' }, /module "FAT".*"ZZZ"/],
    ] as const;
    for (const [unknown, expected] of cases) {
      const problem = findUnknownCode(unknown, own);
      assert.equal(problem?.code, 'PDK221');
      assert.match(problem?.text.en ?? '', expected);
    }
  });

  it('become those of the data: a branch has its trailing blanks', () => {
    assert.equal(completeCodes({ ...mine, branch: '01 02' }, own).branch, '01 02 ');
    assert.equal(
      completeCodes({ ...session, branch: 'D MG 01' }, new SampleServer()).branch,
      'D MG 01 ',
    );
    // Those of a real server are not ours to know.
    assert.equal(completeCodes({ ...mine, branch: 'X' }, own).branch, 'X');
  });
});

describe('data of your own', () => {
  it('replace what they name, and nothing else', () => {
    assert.deepEqual(
      own.companies.map(({ Code }) => Code),
      ['01', 'ABCD'],
    );
    assert.deepEqual(
      own.branches('01').map(({ Code }) => Code),
      ['010101', '01 02 '],
    );
    assert.equal(own.companies[0]?.Layout, 'EEUUFF');
    assert.equal(own.signIn('MARTA', 'protheus')?.id, '000012');
    assert.equal(own.modules[0]?.name, 'SIGAZZZ');
    const users = new SampleServer(undefined, undefined, () => ownDataOf({ users: [] }));
    assert.equal(users.companies.length, 26);
  });

  it('give a company group without branches the branch 01, and make groups of branches alone', () => {
    assert.deepEqual(
      own.branches('ABCD').map(({ Code }) => Code),
      ['01      '],
    );
    const branches = ownDataOf({ branches: [{ company: '7', code: '7A', name: 'Única' }] });
    assert.deepEqual(
      branches.companies?.map(({ Code }) => Code),
      ['7'],
    );
  });
});
