import {
  PAGE_SCHEME_CHECK,
  type PageSchemeCheck,
  checkPageScheme,
} from '../app-config/page-scheme';
import { type ProtheusFeature } from './protheus-feature';

/**
 * On an https page, treats an `http://` REST address of the same host as the page's origin: what a
 * proxy that ends TLS makes of it. Without this feature such an address is reported and blocked by
 * the browser.
 */
export function withHttpsUpgrade(): ProtheusFeature {
  const useValue: PageSchemeCheck = (config, href) => checkPageScheme(config, href, true);
  return { name: 'withHttpsRepair', providers: [{ provide: PAGE_SCHEME_CHECK, useValue }] };
}
