import fc from 'fast-check';

import { protheusTenantId } from './tenant-id';

describe('tenantId', () => {
  it('is company and branch with the last comma, and keeps the blanks of the branch', () => {
    expect(protheusTenantId({ Code: 'T1' }, { Code: 'D MG 01 ' })).toBe('T1,D MG 01 ,');
  });

  it('is the company alone without a comma when there is no branch', () => {
    expect(protheusTenantId({ Code: 'T1' }, undefined)).toBe('T1');
    expect(protheusTenantId({ Code: 'T1' }, { Code: '' })).toBe('T1');
  });

  it('is absent without a company', () => {
    expect(protheusTenantId(undefined, { Code: '01' })).toBeUndefined();
    expect(protheusTenantId({ Code: '' }, { Code: '01' })).toBeUndefined();
    expect(protheusTenantId({}, {})).toBeUndefined();
  });

  it('gives back company and branch when it is split at the commas', () => {
    const code = fc.string({ minLength: 1 }).filter(text => !text.includes(','));
    fc.assert(
      fc.property(code, code, (company, branch) => {
        expect(protheusTenantId({ Code: company }, { Code: branch })?.split(',')).toEqual([
          company,
          branch,
          '',
        ]);
      }),
    );
  });
});
