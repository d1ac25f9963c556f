import { inject, Injectable } from '@angular/core';
import { ProAuthService, type ProAuthToken, ProMfaService } from 'ngx-protheus';
import { ProThemeService } from '../../theme/pro-theme.service';

/** Completes a sign-in, and records that it happened in this page. */
@Injectable({ providedIn: 'root' })
export class SignIn {
  readonly #auth = inject(ProAuthService);
  readonly #mfa = inject(ProMfaService);
  readonly #theme = inject(ProThemeService);

  /** Whether the user signed in here; otherwise the session comes from the host. */
  completedHere = false;

  /** Stores the token in the session, and applies the theme of its user. */
  complete(token: ProAuthToken): void {
    const hasMfa = token.hasMFA === true;
    this.#mfa.setHasMFA(hasMfa);
    this.#mfa.setIsValidToken(hasMfa);
    this.#auth.saveToken(token);
    this.completedHere = true;
    // Not awaited: the navigation does not wait for the theme.
    this.#theme.applyProfile().subscribe();
  }
}
