import { type Rule, schematic } from '@angular-devkit/schematics';
import { checkAngularVersion } from '../workspace/angular-version';
import { selectApplication } from '../workspace/application';
import { oldLibraryState } from '../workspace/old-library';
import { peerNotes } from '../workspace/peer-conflicts';
import { type NgAddOptions } from './options';
import { setUpApplication } from './set-up-application';

/** `ng add ngx-protheus`. */
export function ngAdd(options: NgAddOptions): Rule {
  return tree => {
    checkAngularVersion(tree);
    const app = selectApplication(tree, options.project);
    switch (oldLibraryState(tree, app)) {
      case 'none':
        return setUpApplication(options, { notes: peerNotes(tree) });
      case 'aliased':
        // The module of ngx-protheus/compat provides the interceptors: a second chain would run twice.
        return setUpApplication(options, { withProviders: false, notes: peerNotes(tree) });
      case 'present':
        // The prompt is in the schema of this schematic, so that other users do not see it.
        return schematic('ng-add-with-migration', { ...options, project: app.name });
    }
  };
}
