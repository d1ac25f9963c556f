import { HttpErrorResponse } from '@angular/common/http';
import { ProtheusChannelError } from 'ngx-protheus';
import { type ProLoginLiterals } from '../../i18n/pro-login.literals';
import { restErrorOf } from '../../messages/rest-error';

/**
 * The text for the user about a failed sign-in. The text for a 401 is the same for a wrong user and
 * a wrong password, whatever the response contains. For other errors the response has the reason,
 * such as an expired password.
 */
export function signInFailure(failure: unknown, texts: ProLoginLiterals): string {
  if (failure instanceof ProtheusChannelError) return texts.noAnswer;
  if (!(failure instanceof HttpErrorResponse)) return texts.failed;
  if (failure.status === 401) return texts.wrong;
  if (failure.status === 0) return texts.noAnswer;
  return restErrorOf(failure)?.message ?? texts.failed;
}
