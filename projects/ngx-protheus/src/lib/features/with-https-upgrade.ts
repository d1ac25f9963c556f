import {
  checkPageScheme,
  PAGE_SCHEME_CHECK,
  type PageSchemeCheck,
} from '../app-config/page-scheme';
import { type ProtheusFeature } from './protheus-feature';

/**
 * On an https page, replaces an `http://` REST URL of the same host by the page's origin. A proxy
 * that terminates TLS makes the server announce such a URL. Without this feature the browser blocks
 * it, and the library reports it in development.
 *
 * @example
 * provideProtheus(withHttpsUpgrade())
 */
export function withHttpsUpgrade(): ProtheusFeature {
  const useValue: PageSchemeCheck = (config, href) => checkPageScheme(config, href, true);
  return { ɵkind: 'withHttpsUpgrade', ɵproviders: [{ provide: PAGE_SCHEME_CHECK, useValue }] };
}
