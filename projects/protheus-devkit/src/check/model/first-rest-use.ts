import { type Place } from '../../findings/finding.js';
import { type TextFile } from './text-file.js';

/**
 * What a minified script contains when the application calls the REST server or uses the token:
 * names of keys, and URLs in the form that Protheus uses.
 */
const TRACES =
  /["'`](?:ERPTOKEN|ERPAPPCONFIG|\/?(?:api|rest)\/[\w$]|[^"'`\s]{0,80}\/api\/[\w.-]+\/v\d)|\bapi_baseUrl\b/;

/** Finds the first place in an application that shows that it uses REST or the token. */
export class FirstRestUse {
  place: Place | undefined;

  search(file: TextFile): void {
    if (this.place || file.kind !== 'script') return;
    const offset = TRACES.exec(file.text)?.index;
    if (offset !== undefined) this.place = file.place(offset);
  }
}
