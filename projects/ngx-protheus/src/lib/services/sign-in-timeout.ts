/**
 * How long a request for the initial values of the sign-in page or of the session settings may take,
 * in milliseconds. It is shorter than the general timeout: AdvPL does not wait for the user here, a
 * program that does not know the message never answers, and the page is shown afterwards.
 */
export const SIGN_IN_TIMEOUT = 10_000;
