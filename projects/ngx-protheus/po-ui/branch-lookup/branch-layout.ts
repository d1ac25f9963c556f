/** The parts of a branch’s code: company, business unit and branch. */
export interface BranchCodeParts {
  readonly company: string;
  readonly businessUnit: string;
  readonly branch: string;
}

export const BRANCH_CODE_PARTS: readonly string[] = ['company', 'businessUnit', 'branch'];

/**
 * Cuts the code of a branch by the layout of its company group (`EEUUFFFF`: two places for the
 * company, two for the business unit, four for the branch).
 */
export function branchCodeParts(code: string, layout: string): BranchCodeParts {
  const part = (letter: string): string =>
    [...layout.toUpperCase()]
      .map((place, at) => (place === letter ? (code[at] ?? '') : ''))
      .join('')
      .trim();
  return { company: part('E'), businessUnit: part('U'), branch: part('F') };
}

/** Which parts there are beside the branch itself. */
export function layoutParts(layout: string | undefined): ('company' | 'businessUnit')[] {
  const letters = layout?.toUpperCase() ?? '';
  return [
    ...(letters.includes('E') ? (['company'] as const) : []),
    ...(letters.includes('U') ? (['businessUnit'] as const) : []),
  ];
}
