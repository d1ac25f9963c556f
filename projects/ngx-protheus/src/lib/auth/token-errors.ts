import { HttpErrorResponse } from '@angular/common/http';
import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';

/**
 * The error of a refresh without a new token. Of a response it keeps only the status: URLs and bodies
 * may contain credentials.
 */
export function refreshFailed(failure: unknown): ProtheusError {
  const status = failure instanceof HttpErrorResponse && failure.status;
  return new ProtheusError(
    ErrorCode.TOKEN_REFRESH_FAILED,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `The token could not be refreshed: ${status === false ? failure : `the token endpoint responded with ${status}`}. ` +
        `Requests whose token has expired end in a 401; one that is still valid remains in use. The ` +
        `next request tries again. Check that the REST server runs, or sign in again: a ` +
        `refresh_token is valid for 24 hours.`,
    status === false ? failure : status,
  );
}

type TokenErrorCode =
  | ErrorCode.TOKEN_RESPONSE_EMPTY
  | ErrorCode.TOKEN_RESPONSE_REDIRECTED
  | ErrorCode.TOKEN_REFUSED
  | ErrorCode.TOKEN_NOT_REFRESHABLE
  | ErrorCode.TOKEN_MISSING
  | ErrorCode.SIGN_IN_REFUSED;

/** The texts of the errors. A function, so that a production bundle does not have them. */
function tokenErrorTexts(): Record<TokenErrorCode, string> {
  return {
    /** A token endpoint that responded without a token. */
    [ErrorCode.TOKEN_RESPONSE_EMPTY]:
      `The token endpoint /api/oauth2/v1/token responded with success but without a token. Check ` +
      `that api_baseUrl is the URL of the REST server of Protheus and that no proxy or ` +
      `development server responds in its place.`,
    /** A token that came from another origin than the REST base. */
    [ErrorCode.TOKEN_RESPONSE_REDIRECTED]:
      `The request to /api/oauth2/v1/token was redirected, and the response came from another ` +
      `server. Its token is not used. Write the URL to which the server redirects to api_baseUrl. ` +
      `If you do not know that server, it may have received the refresh token or the password.`,
    /** A 401 for a token that was just issued. */
    [ErrorCode.TOKEN_REFUSED]:
      `The server refuses a token that it has just issued (401, refused although fresh), so no ` +
      `new one is fetched for a minute. Usual causes: CORS is off and the server responds with ` +
      `401 to every request of another origin; the user lacks the right to this endpoint; the ` +
      `URL belongs to another server, which does not know the token. Compare api_baseUrl with ` +
      `the server that signed in, and switch CORS on in the REST section of appserver.ini.`,
    /** A token that cannot be refreshed. */
    [ErrorCode.TOKEN_NOT_REFRESHABLE]:
      `The token cannot be refreshed: the stored token has no refresh_token, and no host provides ` +
      `another one. Sign in again, and store the whole response of the token endpoint, not only ` +
      `its access_token.`,
    /** A host that wrote no token after it was asked. */
    [ErrorCode.TOKEN_MISSING]:
      `The application runs inside Protheus, but sessionStorage.ERPTOKEN is absent and the host ` +
      `did not write it within 3 s after it was asked (internalToken). Requests are sent without ` +
      `a token. Remove a file named "noredirect" from the application's folder, and check that ` +
      `FwCallApp and the REST service run in the same environment.`,
    /** A sign-in that AdvPL answered without a token. */
    [ErrorCode.SIGN_IN_REFUSED]:
      `AdvPL refused the sign-in: it answered "setToken" without a token. User or password are ` +
      `wrong, or the program behind the application does not handle the message "loginInside".`,
  };
}

/** The error of a token or of a sign-in. */
export function tokenError(code: TokenErrorCode): ProtheusError {
  return new ProtheusError(
    code,
    (typeof ngDevMode === 'undefined' || ngDevMode) && tokenErrorTexts()[code],
  );
}
