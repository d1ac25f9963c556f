import { type ProtheusSignInRedirect, SIGN_IN_REDIRECT } from '../auth/protheus-auth.guard';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Sets where the guards send a user who is not signed in.
 *
 * @param redirect Called in an injection context, with the URL that the user opened.
 *
 * @example
 * provideProtheus(withSignIn(() => inject(Router).parseUrl('/login')))
 */
export function withSignIn(redirect: ProtheusSignInRedirect): ProtheusFeature {
  return {
    ɵkind: 'withSignIn',
    ɵproviders: [{ provide: SIGN_IN_REDIRECT, useValue: redirect }],
  };
}
