import { type RestBase } from '../app-config/rest-base';
import { type AssetPaths } from './static-file';
import { type TrustedUrls } from './trusted-url';

/** What the application itself says of addresses. */
export interface AddressRules {
  /** Folders and files of the application besides `assets`, as `withAssetPaths()` names them. */
  readonly assetPaths?: AssetPaths | null;
  /** The addresses of `withTrustedUrls()`. */
  readonly trusted?: TrustedUrls | null;
}

/** What an address is decided against. */
export interface AddressScope extends AddressRules {
  /** `document.baseURI`. */
  readonly documentBase: string;
  /** `undefined` as long as it is not known. */
  readonly restBase: RestBase | undefined;
  /** The method of the request, in upper case; matters to trusted addresses only. */
  readonly method?: string;
}

/**
 * - `rest`: the REST server of Protheus; token and tenant go along.
 * - `asset`: a file of the application.
 * - `trusted`: another server, allowed by name.
 * - `foreign`: everything else; nothing of the session goes along.
 */
export type ProtheusUrlKind = 'rest' | 'asset' | 'foreign' | 'trusted';

/** By which rule an address was decided, and what goes along. */
export interface UrlClassification {
  /** The rule of the address table that applied. Rule 1, the request's own wish, is not ours. */
  readonly rule: 2 | 3 | 4 | 5 | 6 | 7;
  /**
   * The address to send. It is the one that was asked for, character by character, wherever the
   * browser resolves that to the right place; absolute when it was put under the REST base.
   */
  readonly url: string;
  /** Whether `Authorization` goes along. */
  readonly token: boolean;
  /** Whether tenant, module, base date and language go along. */
  readonly tenant: boolean;
  /**
   * Whether an `X-XSRF-TOKEN` on the request has to be taken off: Angular adds it to what looks
   * relative, and this request goes to another origin.
   */
  readonly dropXsrf: boolean;
}

/** What an address is, for people: no request needs to know. */
export function kindOf({ rule, token }: UrlClassification): ProtheusUrlKind {
  if (rule === 5 || rule === 7) return 'rest';
  if (rule === 3 || rule === 4) return 'asset';
  return rule === 6 && token ? 'trusted' : 'foreign';
}
