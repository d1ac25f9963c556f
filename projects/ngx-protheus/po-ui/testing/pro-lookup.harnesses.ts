import { HarnessPredicate } from '@angular/cdk/testing';
import { ProLookupHarness, type ProLookupHarnessFilters } from './pro-lookup.harness';

/** A field for a company group. */
export class ProCompanyLookupHarness extends ProLookupHarness {
  static readonly hostSelector = 'pro-company-lookup';

  /** Finds a field by its label. */
  static with(options: ProLookupHarnessFilters = {}): HarnessPredicate<ProCompanyLookupHarness> {
    return withLabel(new HarnessPredicate(ProCompanyLookupHarness, options), options);
  }
}

/** A field for a branch. */
export class ProBranchLookupHarness extends ProLookupHarness {
  static readonly hostSelector = 'pro-branch-lookup';

  /** Finds a field by its label. */
  static with(options: ProLookupHarnessFilters = {}): HarnessPredicate<ProBranchLookupHarness> {
    return withLabel(new HarnessPredicate(ProBranchLookupHarness, options), options);
  }
}

/** A field for a role. */
export class ProRoleLookupHarness extends ProLookupHarness {
  static readonly hostSelector = 'pro-role-lookup';

  /** Finds a field by its label. */
  static with(options: ProLookupHarnessFilters = {}): HarnessPredicate<ProRoleLookupHarness> {
    return withLabel(new HarnessPredicate(ProRoleLookupHarness, options), options);
  }
}

/** A field for a module of the ERP. */
export class ProSystemModuleLookupHarness extends ProLookupHarness {
  static readonly hostSelector = 'pro-system-module-lookup';

  /** Finds a field by its label. */
  static with(
    options: ProLookupHarnessFilters = {},
  ): HarnessPredicate<ProSystemModuleLookupHarness> {
    return withLabel(new HarnessPredicate(ProSystemModuleLookupHarness, options), options);
  }
}

function withLabel<T extends ProLookupHarness>(
  predicate: HarnessPredicate<T>,
  { label }: ProLookupHarnessFilters,
): HarnessPredicate<T> {
  return predicate.addOption('label', label, (harness, expected) =>
    HarnessPredicate.stringMatches(harness.getLabel(), expected),
  );
}
