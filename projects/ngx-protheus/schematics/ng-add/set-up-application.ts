import { type Rule } from '@angular-devkit/schematics';
import { addEditorFiles } from '../editor';
import { type Finding } from '../report/finding';
import { type Text } from '../report/language';
import { printReport } from '../report/report';
import { readRootProviders } from '../root-providers/root-providers';
import { addSample } from '../sample';
import { selectApplication } from '../workspace/application';
import { prettierNotes } from '../workspace/prettier-notes';
import { writeConfigurationFile } from '../workspace/write-configuration-file';
import { nextSteps } from './next-steps';
import { type NgAddContext } from './ng-add-context';
import { devkitOf, type NgAddOptions } from './options';
import { writeBaseHref } from './steps/base-href';
import { raiseBudgets } from './steps/budgets';
import { addDevkitTargets } from './steps/devkit-targets';
import { addFindings } from './steps/findings';
import { installDevkit } from './steps/install-devkit';
import { addRootProviders } from './steps/root-providers';

/** The differences of a run in an application that uses, or used, protheus-lib-core. */
export interface SetUpVariant {
  /** Whether the root providers are added; not while another interceptor chain is in use. */
  readonly withProviders?: boolean;
  /** The results of earlier steps of the same run. */
  readonly notes?: readonly Text[];
  readonly findings?: readonly Finding[];
  readonly nextSteps?: readonly Text[];
}

/**
 * Sets up an application, step by step. An error in any step leaves the workspace unchanged.
 */
export function setUpApplication(options: NgAddOptions, variant: SetUpVariant = {}): Rule {
  const { withProviders = true, notes = [], findings = [], nextSteps: first = [] } = variant;
  return async (tree, context) => {
    const app = selectApplication(tree, options.project);
    const shared: NgAddContext = { tree, app, notes: [...notes], findings: [...findings] };
    const devkit = devkitOf(options);

    // Throws for sources that cannot be read, before anything is written.
    readRootProviders(tree, app);
    const configurationFile = writeConfigurationFile(shared);
    if (withProviders) addRootProviders(shared, configurationFile);
    await writeBaseHref(shared);
    raiseBudgets(shared);
    const commands = devkit === undefined ? undefined : addDevkitTargets(shared);
    if (devkit !== undefined) installDevkit(shared, context, devkit);
    if (options.sample === true) shared.notes.push(...addSample(tree, app));
    if (options.vscode !== false) addEditorFiles(shared, commands);
    addFindings(shared);
    printReport(context, {
      notes: [...shared.notes, ...prettierNotes(tree)],
      findings: shared.findings,
      nextSteps: [...first, ...nextSteps(app, commands)],
    });
  };
}
