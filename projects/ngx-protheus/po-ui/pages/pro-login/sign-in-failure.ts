import { HttpErrorResponse } from '@angular/common/http';
import { ProtheusChannelError } from 'ngx-protheus';

import { restErrorOf } from '../../messages/rest-error';
import { type ProLoginLiterals } from '../../i18n/pro-login.literals';

/**
 * Why somebody could not sign in, for the person at the screen. A 401 says the same for a wrong user
 * and for a wrong password, whatever the server tells; of other refusals the server knows the reason,
 * such as a password that has expired.
 */
export function signInFailure(failure: unknown, texts: ProLoginLiterals): string {
  if (failure instanceof ProtheusChannelError) return texts.noAnswer;
  if (!(failure instanceof HttpErrorResponse)) return texts.failed;
  if (failure.status === 401) return texts.wrong;
  if (failure.status === 0) return texts.noAnswer;
  return restErrorOf(failure)?.message ?? texts.failed;
}
