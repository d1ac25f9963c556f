import { TOKEN_REQUEST_IN_URL } from '../auth/token-endpoint';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Puts the parameters of token requests in the URL, for a server that does not read the body.
 *
 * **Security.** Proxies and servers write URLs to their logs, and with them the user's password and
 * the refresh token. Without this feature they travel in the body.
 *
 * @example
 * provideProtheus(withTokenRequestInUrl())
 */
export function withTokenRequestInUrl(): ProtheusFeature {
  return {
    name: 'withTokenRequestInUrl',
    providers: [{ provide: TOKEN_REQUEST_IN_URL, useValue: true }],
  };
}
