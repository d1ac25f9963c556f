import { type Rule } from '@angular-devkit/schematics';
import { findInApplication } from '../findings/find-in-application';
import { findOwnInterceptors } from '../findings/own-interceptors';
import { type Text } from '../report/language';
import { printReport } from '../report/report';
import { schematicError } from '../report/schematic-error';
import { provideInRoot } from '../root-providers/provide-in-root';
import { checkAngularVersion } from '../workspace/angular-version';
import { selectApplication } from '../workspace/application';
import { configurationUrls } from '../workspace/configuration-file';
import { oldLibraryState } from '../workspace/old-library';
import { prettierNotes } from '../workspace/prettier-notes';
import { writeConfigurationFile } from '../workspace/write-configuration-file';
import { aliasOldLibrary, removeAlias } from './alias';
import { aliasNext, build } from './next-steps';
import { removePackages } from './remove-packages';
import { rewriteSources } from './rewrite-sources';

interface Options {
  readonly project?: string;
  readonly alias?: boolean;
}

/** `ng generate ngx-protheus:migrate`: migrates an application from protheus-lib-core. */
export function migrate({ project, alias = false }: Options): Rule {
  return (tree, context) => {
    checkAngularVersion(tree);
    const app = selectApplication(tree, project);
    const state = oldLibraryState(tree, app);
    if (state === 'none') throw nothingToMigrate(app.name);
    const shared = { tree, app, notes: [] as Text[] };
    if (alias) {
      const findings = aliasOldLibrary(tree, app);
      // The old library sent requests without the file, as they were written; this one does not.
      writeConfigurationFile(shared);
      const removed = removePackages(tree, true);
      printReport(context, {
        notes: [aliased, ...shared.notes, ...removed.notes, ...prettierNotes(tree)],
        findings: [...findings, ...findOwnInterceptors(tree, app)],
        nextSteps: [...removed.nextSteps, aliasNext(tree)],
      });
      return;
    }
    const unmigrated = rewriteSources(tree, app);
    if (state === 'aliased') removeAlias(tree, app);
    const { url } = writeConfigurationFile(shared);
    provideInRoot(tree, app, url === configurationUrls[0] ? undefined : url);
    const { notes, nextSteps } = removePackages(tree, false);
    const findings = [...unmigrated, ...findInApplication(tree, app)];
    printReport(context, {
      notes: [...shared.notes, ...notes, ...prettierNotes(tree)],
      findings,
      nextSteps: [...nextSteps, build(tree)],
    });
  };
}

const aliased: Text = {
  en: 'protheus-lib-core is now an alias of ngx-protheus/compat: src/protheus-lib-core.ts and "paths".',
  pt: 'protheus-lib-core agora é um alias de ngx-protheus/compat: src/protheus-lib-core.ts e "paths".',
};

function nothingToMigrate(name: string): Error {
  return schematicError({
    en: `"${name}" neither installs nor imports protheus-lib-core: there is nothing to migrate.`,
    pt: `"${name}" não instala nem importa o protheus-lib-core: não há nada para migrar.`,
  });
}
