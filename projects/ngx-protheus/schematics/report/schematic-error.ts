import { SchematicsException } from '@angular-devkit/schematics';
import { currentLanguage, type Text } from './language';

/** Ends the run before anything is written, with a message in the user's language. */
export function refusal(text: Text): SchematicsException {
  return new SchematicsException(text[currentLanguage()]);
}
