import { HTTPS_REPAIR } from '../app-config/app-config-options';
import { type ProtheusFeature } from './protheus-feature';

/**
 * On an https page, treats an `http://` REST address of the same host as the page's origin: what a
 * proxy that ends TLS makes of it. Without this feature such an address is reported and blocked by
 * the browser.
 */
export function withHttpsRepair(): ProtheusFeature {
  return { name: 'withHttpsRepair', providers: [{ provide: HTTPS_REPAIR, useValue: true }] };
}
