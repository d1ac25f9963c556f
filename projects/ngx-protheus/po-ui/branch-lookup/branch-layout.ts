/** The parts of a branch code: company, business unit and branch. */
export interface BranchCodeParts {
  readonly company: string;
  readonly businessUnit: string;
  readonly branch: string;
}

export const BRANCH_CODE_PARTS: readonly string[] = ['company', 'businessUnit', 'branch'];

/**
 * Splits the code of a branch by the layout of its company group (`EEUUFFFF`: two characters for
 * the company, two for the business unit, four for the branch).
 */
export function branchCodeParts(code: string, layout: string): BranchCodeParts {
  const part = (symbol: string): string =>
    [...layout.toUpperCase()]
      .map((current, index) => (current === symbol ? (code[index] ?? '') : ''))
      .join('')
      .trim();
  return { company: part('E'), businessUnit: part('U'), branch: part('F') };
}

/** The parts of the layout other than the branch itself. */
export function layoutParts(layout: string | undefined): ('company' | 'businessUnit')[] {
  const letters = layout?.toUpperCase() ?? '';
  return [
    ...(letters.includes('E') ? (['company'] as const) : []),
    ...(letters.includes('U') ? (['businessUnit'] as const) : []),
  ];
}
