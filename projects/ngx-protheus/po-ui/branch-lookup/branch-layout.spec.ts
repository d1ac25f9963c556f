import { branchCodeParts, layoutParts } from './branch-layout';

describe('The layout of a company group', () => {
  it('splits the code of a branch into company, business unit and branch', () => {
    expect(branchCodeParts('D MG 01 ', 'EEUUUFFF')).toEqual({
      company: 'D',
      businessUnit: 'MG',
      branch: '01',
    });
  });

  it('returns empty parts for a code that is too short', () => {
    expect(branchCodeParts('D', 'EEUUUFFF')).toEqual({
      company: 'D',
      businessUnit: '',
      branch: '',
    });
  });

  it('returns the parts other than the branch', () => {
    expect(layoutParts('EEUUUFFF')).toEqual(['company', 'businessUnit']);
    expect(layoutParts('eeffff')).toEqual(['company']);
    expect(layoutParts('FF')).toEqual([]);
    expect(layoutParts(undefined)).toEqual([]);
  });
});
