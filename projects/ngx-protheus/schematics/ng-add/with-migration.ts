import { type Rule, type Tree } from '@angular-devkit/schematics';
import { executeCommand, packageManagerOf } from '../install-devkit/package-manager';
import { aliasOldLibrary } from '../migrate/alias';
import { removePackages } from '../migrate/remove-packages';
import { rewriteSources } from '../migrate/rewrite-sources';
import { type Text } from '../report/language';
import { selectApplication } from '../workspace/application';
import { peerNotes } from '../workspace/peer-conflicts';
import { type NgAddOptions } from './options';
import { setUpApplication } from './set-up-application';

/** `ng add ngx-protheus` in an application that uses protheus-lib-core: the two never run together. */
export function ngAddWithMigration(options: NgAddOptions): Rule {
  return tree => {
    const app = selectApplication(tree, options.project);
    switch (options.migration) {
      case 'rewrite': {
        const findings = rewriteSources(tree, app);
        return setUpApplication(options, { findings, ...removePackages(tree, false) });
      }
      case 'alias': {
        const findings = aliasOldLibrary(tree, app);
        return setUpApplication(options, {
          withProviders: false,
          findings,
          ...removePackages(tree, true),
        });
      }
      default:
        return setUpApplication(options, {
          withProviders: false,
          notes: [later(tree), ...peerNotes(tree)],
        });
    }
  };
}

function later(tree: Tree): Text {
  const command = `${executeCommand(packageManagerOf(tree))} ng generate ngx-protheus:migrate`;
  return {
    en:
      'protheus-lib-core is still in use, so its interceptors were kept and those of ngx-protheus ' +
      `were not added. To migrate: ${command} (or with --alias, without changing the sources)`,
    pt:
      'O protheus-lib-core ainda está em uso; por isso os interceptors dele foram mantidos e os do ' +
      `ngx-protheus não foram adicionados. Para migrar: ${command} (ou com --alias, sem alterar os fontes)`,
  };
}
