import { SchematicsException } from '@angular-devkit/schematics';
import { currentLanguage, type Text } from './language';

/** An error that ends the run before anything is written, with a message in the language of the user. */
export function schematicError(text: Text): SchematicsException {
  return new SchematicsException(text[currentLanguage()]);
}
