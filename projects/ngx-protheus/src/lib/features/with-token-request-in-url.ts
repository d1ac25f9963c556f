import { TOKEN_REQUEST_IN_URL } from '../auth/token-endpoint';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Sends the parameters of token requests in the URL, for a server that does not read the body.
 *
 * **Security.** Proxies and servers write URLs to their logs, and with them the user's password and
 * the refresh token. Without this feature the parameters are sent in the body.
 *
 * @example
 * provideProtheus(withTokenRequestInUrl())
 */
export function withTokenRequestInUrl(): ProtheusFeature {
  return {
    ɵkind: 'withTokenRequestInUrl',
    ɵproviders: [{ provide: TOKEN_REQUEST_IN_URL, useValue: true }],
  };
}
