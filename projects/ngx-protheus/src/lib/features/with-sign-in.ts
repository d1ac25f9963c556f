import { SIGN_IN_REDIRECT, type ProtheusSignInRedirect } from '../auth/protheus-auth.guard';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Says where the guards send a visitor who is not signed in. Called in an injection context.
 *
 * @example
 * provideProtheus(withSignIn(() => inject(Router).parseUrl('/login')))
 */
export function withSignIn(redirect: ProtheusSignInRedirect): ProtheusFeature {
  return {
    name: 'withSignIn',
    providers: [{ provide: SIGN_IN_REDIRECT, useValue: redirect }],
  };
}
