import { type RestBase } from '../app-config/rest-base';
import { type AssetPaths } from './static-file';
import { type TrustedUrls } from './trusted-url';

/** The URL rules that an application configures. */
export interface UrlRules {
  /** Folders and files of the application besides `assets`: `withAssetPaths()`. */
  readonly assetPaths?: AssetPaths | null;
  /** The URLs of `withTrustedUrls()`. */
  readonly trusted?: TrustedUrls | null;
  /** The origin of the page, which a `<base>` of another server does not change. */
  readonly pageOrigin?: string;
}

/** What the classification of a URL depends on. */
export interface UrlScope extends UrlRules {
  /** `document.baseURI`. */
  readonly documentBase: string;
  /** `undefined` as long as the REST base is not known. */
  readonly restBase: RestBase | undefined;
  /** The method of the request, in upper case; only trusted URLs depend on it. */
  readonly method?: string;
}

/**
 * - `rest`: the REST server of Protheus; token and tenant are attached.
 * - `asset`: a file of the application.
 * - `trusted`: another server, named in `withTrustedUrls()`.
 * - `external`: everything else; nothing of the session is attached.
 */
export type ProtheusUrlKind = 'rest' | 'asset' | 'external' | 'trusted';

/** The rule that applies to a URL, and what is attached to the request. */
export interface UrlClassification {
  /** The rule of the URL table that applied. Rule 1, the request's own options, is not applied here. */
  readonly rule: 2 | 3 | 4 | 5 | 6 | 7;
  /**
   * The URL to send. It is the given one, character by character, if the browser resolves that to
   * the right URL; absolute if it was put under the REST base.
   */
  readonly url: string;
  /** Whether `Authorization` is attached. */
  readonly token: boolean;
  /** Whether tenant, module, base date and language are attached. */
  readonly tenant: boolean;
  /**
   * Whether an `X-XSRF-TOKEN` must be removed from the request: Angular adds it to URLs that look
   * relative, and this request goes to another origin.
   */
  readonly dropXsrf: boolean;
}

/** The kind of a URL, for explanations: requests do not depend on it. */
export function kindOf({ rule, token }: UrlClassification): ProtheusUrlKind {
  if (rule === 5 || rule === 7) return 'rest';
  if (rule === 3 || rule === 4) return 'asset';
  return rule === 6 && token ? 'trusted' : 'external';
}
