import fc from 'fast-check';
import { protheusTenantId } from './tenant-id';

describe('protheusTenantId', () => {
  it('is company and branch with a last comma, and keeps the blanks of the branch', () => {
    expect(protheusTenantId({ Code: 'T1' }, { Code: 'D MG 01 ' })).toBe('T1,D MG 01 ,');
  });

  it('is the company alone, without a comma, if there is no branch', () => {
    expect(protheusTenantId({ Code: 'T1' }, undefined)).toBe('T1');
    expect(protheusTenantId({ Code: 'T1' }, { Code: '' })).toBe('T1');
  });

  it('is undefined without a company', () => {
    expect(protheusTenantId(undefined, { Code: '01' })).toBeUndefined();
    expect(protheusTenantId({ Code: '' }, { Code: '01' })).toBeUndefined();
    expect(protheusTenantId({}, {})).toBeUndefined();
  });

  it('contains company and branch when it is split at the commas', () => {
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
