import { type Rule } from '@angular-devkit/schematics';
import { findInApplication } from '../findings/find';
import { type Finding } from '../report/finding';
import { type Text } from '../report/language';
import { printReport } from '../report/report';
import { provideInRoot } from '../root-providers/provide-in-root';
import { readRootProviders } from '../root-providers/root-providers';
import { selectApplication } from '../workspace/application';
import { configurationUrls } from '../workspace/configuration-file';
import { nextSteps } from './next-steps';
import { devkitOf, type NgAddOptions } from './options';
import { type Setup } from './ng-add-context';
import { writeBaseHref } from './steps/base-href';
import { raiseBudgets } from './steps/budgets';
import { writeConfigurationFile } from './steps/configuration-file';
import { installDevkit } from './steps/devkit-install';
import { addDevkitTargets } from './steps/devkit-targets';

/** What a run differs in when the old library is, or was, there. */
export interface SetUpVariant {
  /** Whether the root injector is wired; not while another chain runs. */
  readonly withProviders?: boolean;
  /** What an earlier step of the same run has to say. */
  readonly notes?: readonly Text[];
  readonly findings?: readonly Finding[];
  readonly nextSteps?: readonly Text[];
}

/**
 * Sets an application up, step by step. What cannot be read is refused before anything is written:
 * an error in any step leaves the workspace as it was.
 */
export function setUp(options: NgAddOptions, variant: SetUpVariant = {}): Rule {
  const { withProviders = true, notes = [], findings = [], nextSteps: first = [] } = variant;
  return async (tree, context) => {
    const app = selectApplication(tree, options.project);
    const setup: Setup = { tree, app, notes: [...notes], findings: [...findings] };
    const devkit = devkitOf(options);

    readRootProviders(tree, app);
    const { url } = writeConfigurationFile(setup);
    if (withProviders) provideInRoot(tree, app, url === configurationUrls[0] ? undefined : url);
    await writeBaseHref(setup);
    raiseBudgets(setup);
    const commands = devkit === undefined ? undefined : addDevkitTargets(setup);
    if (devkit !== undefined) installDevkit(setup, context, devkit);
    printReport(context, {
      notes: setup.notes,
      findings: [...setup.findings, ...findInApplication(tree, app)],
      nextSteps: [...first, ...nextSteps(app, commands)],
    });
  };
}
