import { inject, Injectable } from '@angular/core';
import { ProAuthService, type ProAuthToken, ProMfaService } from 'ngx-protheus';

import { ProThemeService } from '../../theme/pro-theme.service';

/** The end of a sign-in, and whether there was one in this page. */
@Injectable({ providedIn: 'root' })
export class SignIn {
  private readonly auth = inject(ProAuthService);
  private readonly mfa = inject(ProMfaService);
  private readonly theme = inject(ProThemeService);

  /** Whether somebody signed in here, instead of coming with the session of the host. */
  happenedHere = false;

  /** Makes the token the session’s, with the theme that its user wants. */
  complete(token: ProAuthToken): void {
    const hasMfa = token.hasMFA === true;
    this.mfa.setHasMFA(hasMfa);
    this.mfa.setIsValidToken(hasMfa);
    this.auth.saveToken(token);
    this.happenedHere = true;
    // The page goes on meanwhile.
    this.theme.applyProfile().subscribe();
  }
}
