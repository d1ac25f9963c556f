import { HttpErrorResponse } from '@angular/common/http';

import { ProtheusError } from '../errors/protheus-error';

/**
 * A refresh that brought no new token. Of an answer it keeps the status: addresses and bodies may
 * contain credentials.
 */
export function refreshFailed(failure: unknown): ProtheusError {
  const status = failure instanceof HttpErrorResponse && failure.status;
  return new ProtheusError(
    'NGP502',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The token could not be refreshed: ${status === false ? failure : `the token end point answered ${status}`}. ` +
        `Requests whose token has expired end in a 401; one that is still valid is used on. The ` +
        `next request tries again. Check that the REST server runs, or sign in again: a ` +
        `refresh_token lives for 24 hours.`,
    status === false ? failure : status,
  );
}

/** The token end point answered something else. */
export function noToken(): ProtheusError {
  return new ProtheusError(
    'NGP507',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The token end point /api/oauth2/v1/token answered with success but without a token. Check ` +
        `that api_baseUrl leads to the REST server of Protheus and that no proxy or development ` +
        `server answers in its place.`,
  );
}

/** 401 for a token that came a moment ago. */
export function refusedAlthoughFresh(): ProtheusError {
  return new ProtheusError(
    'NGP504',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The server refuses a token that it gave a moment ago (401, refused although fresh), so no ` +
        `new one is fetched for a minute. Usual causes: CORS is off and the server answers 401 to ` +
        `every request of another origin; the user lacks the right to this end point; the address ` +
        `belongs to another server, which does not know the token. Compare api_baseUrl with the ` +
        `server that signed in, and switch CORS on in the REST section of appserver.ini.`,
  );
}

/** A token that nobody can renew. */
export function notRefreshable(): ProtheusError {
  return new ProtheusError(
    'NGP506',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The token cannot be renewed: the stored token has no refresh_token, and no host gives ` +
        `another one. Sign in again, and store the whole answer of the token end point, not only ` +
        `its access_token.`,
  );
}

/** The host was asked and wrote no token. */
export function missingToken(): ProtheusError {
  return new ProtheusError(
    'NGP505',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The application runs inside Protheus, but sessionStorage.ERPTOKEN is absent and the host ` +
        `did not write it within 3 s after it was asked (internalToken). Requests leave without a ` +
        `token. Remove a file named "noredirect" from the application's folder, and check that ` +
        `FwCallApp and the REST service run in the same environment.`,
  );
}

/** AdvPL answered a sign-in with no token. */
export function signInRefused(): ProtheusError {
  return new ProtheusError(
    'NGP509',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `AdvPL refused the sign-in: it answered "setToken" without a token. User or password are ` +
        `wrong, or the program behind the application does not handle the message "loginInside".`,
  );
}
