import { type RestBase } from '../app-config/rest-base';
import { type AddressDecision, type AddressRules } from './address-decision';
import { decideOn, splitAddress } from './decide';
import { type DocumentBase, readDocumentBase } from './document-base';

/**
 * `decide` with a memory.
 *
 * @param url The address as it was given to `HttpClient`, without its `params`.
 * @param documentBase `document.baseURI`.
 */
export type Decider = (
  url: string,
  method: string,
  documentBase: string,
  restBase: RestBase | undefined,
) => AddressDecision | undefined;

/**
 * Makes a function that decides like `decide` and remembers the last addresses: applications ask for
 * the same few again and again, with other queries. It forgets them when the page's base or the
 * REST base changes.
 *
 * @param limit How many addresses are remembered; the oldest leave first.
 */
export function createDecider(rules: AddressRules = {}, limit = 500): Decider {
  const memory = new Map<string, AddressDecision>();
  let page: DocumentBase | undefined;
  let pageUri: string | undefined;
  let rest: string | undefined;

  return (url, method, documentBase, restBase) => {
    if (!page || pageUri !== documentBase || rest !== restBase?.href) {
      memory.clear();
      page = readDocumentBase(documentBase);
      pageUri = documentBase;
      rest = restBase?.href;
    }
    const [head, tail] = splitAddress(url);
    const key = rules.trusted?.length ? `${method} ${head}` : head;
    let decision = memory.get(key);
    if (!decision) {
      decision = decideOn(head, { ...rules, method, documentBase, restBase }, page);
      if (!decision) return undefined;
      if (memory.size >= limit) {
        memory.delete(memory.keys().next().value as string);
      }
      memory.set(key, decision);
    }
    return tail ? { ...decision, url: decision.url + tail } : decision;
  };
}
