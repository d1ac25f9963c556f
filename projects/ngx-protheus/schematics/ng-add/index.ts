import { type Rule, schematic } from '@angular-devkit/schematics';
import { selectApplication } from '../workspace/application';
import { oldLibraryState } from '../workspace/old-library';
import { type NgAddOptions } from './options';
import { setUp } from './set-up';

/** `ng add ngx-protheus`. */
export function ngAdd(options: NgAddOptions): Rule {
  return tree => {
    const app = selectApplication(tree, options.project);
    switch (oldLibraryState(tree, app)) {
      case 'none':
        return setUp(options);
      case 'aliased':
        // The module of ngx-protheus/compat wires the application: one chain is enough.
        return setUp(options, { withProviders: false });
      case 'present':
        // Its own schema asks what to do, so that nobody else is asked.
        return schematic('ng-add-with-migration', { ...options, project: app.name });
    }
  };
}
