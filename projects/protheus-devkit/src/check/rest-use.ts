import { type Place } from './finding.js';
import { type TextFile } from './text-file.js';

/**
 * What remains in a minified script of an application that calls the REST server or uses the
 * token: names of keys, and addresses by the custom of Protheus.
 */
const traces =
  /["'`](?:ERPTOKEN|ERPAPPCONFIG|\/?(?:api|rest)\/[\w$]|[^"'`\s]{0,80}\/api\/[\w.-]+\/v\d)|\bapi_baseUrl\b/;

/** Looks for the first place in an application that shows that it uses REST or the token. */
export class FirstRestUse {
  place: Place | undefined;

  look(file: TextFile): void {
    if (this.place || file.kind !== 'script') return;
    const offset = traces.exec(file.text)?.index;
    if (offset !== undefined) this.place = file.place(offset);
  }
}
