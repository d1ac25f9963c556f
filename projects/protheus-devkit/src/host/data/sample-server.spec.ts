import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SampleServer } from './sample-server.js';

describe('SampleServer', () => {
  const data = new SampleServer();

  it('has more than one page of companies, branches, users and products', () => {
    assert.ok(data.companies.length > 20);
    assert.ok(data.branches('T1').length > 20);
    assert.ok(data.users.length > 20);
    assert.ok(data.products('T1', 'D MG 01 ').length > 20);
  });

  it('has branch codes of eight characters with trailing blanks, unique in their group', () => {
    for (const { Code: company } of data.companies) {
      const codes = data.branches(company).map(({ Code }) => Code);
      assert.equal(new Set(codes).size, codes.length, company);
      assert.ok(codes.every(code => code.length === 8));
    }
    assert.ok(data.branches('T1').every(({ Code }) => Code.endsWith(' ')));
  });

  it('has the first branch of each company', () => {
    for (const company of data.companies) {
      assert.ok(data.branch(company.Code, company.FirstBranchCode), company.Code);
    }
  });

  it('returns a branch for a code without its trailing blanks', () => {
    assert.equal(data.branch('T1', 'D MG 01')?.Code, 'D MG 01 ');
    assert.equal(data.branch('T1', 'D MG 99'), undefined);
  });

  it('has different products in different branches', () => {
    const [here, there] = [data.products('T1', 'D MG 01 '), data.products('T1', 'D SP 01 ')];
    assert.notDeepEqual(here[0], there[0]);
    assert.equal(data.products('T1', 'D MG 01'), here);
  });

  it('has CNPJs with valid check digits', () => {
    for (const { Cgc } of data.branches('T1')) {
      assert.match(Cgc, /^\d{14}$/);
      for (const length of [12, 13]) {
        let sum = 0;
        for (let i = 0; i < length; i++) sum += Number(Cgc[length - 1 - i]) * (2 + (i % 8));
        assert.equal(Number(Cgc[length]), sum % 11 < 2 ? 0 : 11 - (sum % 11), Cgc);
      }
    }
  });

  it('has the requested number of branches', () => {
    const large = new SampleServer(10_000);
    const codes = large.branches('T1').map(({ Code }) => Code);
    assert.equal(new Set(codes).size, 10_000);
    assert.ok(codes.every(code => code.length === 8));
  });
});
