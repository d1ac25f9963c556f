import { type RestBase } from '../app-config/rest-base';
import { type UrlClassification, type AddressRules } from './url-classification';
import { decideOn, tailStart, withTail } from './classify-url';
import { type DocumentBase, readDocumentBase } from './document-base';

/** `decide` with a memory. */
export type Decider = (
  url: string,
  documentBase: string,
  restBase: RestBase | undefined,
  method: string,
) => UrlClassification | undefined;

/**
 * Makes a function that decides like `decide` and remembers the last addresses: applications ask for
 * the same few again and again, with other queries. It forgets them when the page's base or the REST
 * base change.
 *
 * @param limit How many addresses are remembered before it starts anew.
 */
export function createDecider({ assetPaths, trusted }: AddressRules, limit = 500): Decider {
  const memory = new Map<string, UrlClassification>();
  let page: DocumentBase;
  let lastPage: string | undefined;
  let lastBase: RestBase | undefined;

  return (url, documentBase, restBase, method) => {
    if (lastPage !== documentBase || lastBase !== restBase) {
      memory.clear();
      page = readDocumentBase((lastPage = documentBase));
      lastBase = restBase;
    }
    const cut = tailStart(url);
    const head = url.slice(0, cut);
    const key = trusted ? `${method} ${head}` : head;
    let decision = memory.get(key);
    if (!decision) {
      decision = decideOn(head, { documentBase, restBase, assetPaths, trusted, method }, page);
      // What has to wait for the REST base is decided anew.
      if (!decision) return undefined;
      // Not what is on no server: `data:` addresses are megabytes long, `blob:` are used once.
      if (decision.rule > 2) {
        // All at once: to take the oldest out of a full map costs more than to decide.
        if (memory.size >= limit) memory.clear();
        memory.set(key, decision);
      }
    }
    return withTail(decision, url.slice(cut));
  };
}
