import { type Rule } from '@angular-devkit/schematics';
import { aliasOldLibrary } from '../migrate/alias';
import { removePackages } from '../migrate/remove-packages';
import { rewriteSources } from '../migrate/rewrite';
import { selectApplication } from '../workspace/application';
import { type NgAddOptions } from './options';
import { setUp } from './set-up';

/** `ng add ngx-protheus` where protheus-lib-core is: the two never run side by side. */
export function ngAddWithMigration(options: NgAddOptions): Rule {
  return tree => {
    const app = selectApplication(tree, options.project);
    switch (options.migration) {
      case 'rewrite': {
        const findings = rewriteSources(tree, app);
        return setUp(options, { findings, ...removePackages(tree, false) });
      }
      case 'alias': {
        const findings = aliasOldLibrary(tree, app);
        return setUp(options, { withProviders: false, findings, ...removePackages(tree, true) });
      }
      default:
        return setUp(options, { withProviders: false, notes: [later] });
    }
  };
}

const later = {
  en:
    'protheus-lib-core is still there, so its interceptors were left alone and ours were not ' +
    'added. To change over: ng generate ngx-protheus:migrate (or with --alias, without touching ' +
    'the sources)',
  pt:
    'O protheus-lib-core ainda está presente; por isso os interceptors dele foram mantidos e os ' +
    'nossos não foram adicionados. Para trocar: ng generate ngx-protheus:migrate (ou com --alias, ' +
    'sem mexer nos fontes)',
};
