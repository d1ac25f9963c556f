/** The code of an error or a report of this library. `docs/errors` has a page for each of them. */
export type ProtheusErrorCode = `NGP${number}`;

/**
 * Every code of the library by its name. 1xx configuration, 2xx requests, 3xx session and storage,
 * 4xx host and channel, 5xx token, 6xx set-up of the application. A code is never used again for
 * something else: a new one takes the next number of its range.
 *
 * A `const enum`, because the compiler replaces each use by the text and leaves no object behind.
 */
export const enum ErrorCode {
  /** No configuration file was found, or it did not arrive in time. */
  APP_CONFIG_MISSING = 'NGP101',
  /** The configuration is not a JSON object. */
  APP_CONFIG_MALFORMED = 'NGP102',
  /** The configuration has a key that looks like a known one and is not read. */
  APP_CONFIG_UNKNOWN_KEY = 'NGP103',
  /** An https page may not call the http URL of the configuration. */
  REST_BASE_MIXED_CONTENT = 'NGP104',
  /** The configuration names no REST server. */
  REST_BASE_MISSING = 'NGP110',
  /** The configured REST URL is not the URL of a server. */
  REST_BASE_INVALID = 'NGP111',
  /** The configured REST URL has a user, a query or a fragment. */
  REST_BASE_EXTRA_PARTS = 'NGP112',
  /** The application wrote the REST URL of another server than the one it was opened with. */
  REST_BASE_MOVED = 'NGP113',

  /** An HTML page came instead of data. */
  RESPONSE_HTML = 'NGP201',
  /** The broker responded with its own script. */
  RESPONSE_BROKER_SCRIPT = 'NGP202',
  /** No licence, or no server (status 503). */
  SERVICE_UNAVAILABLE = 'NGP203',
  /** A URL that got a 404 begins as the REST base ends. */
  REST_BASE_REPEATED = 'NGP205',
  /** The `Authorization` that met a 401 is not the token of the session. */
  AUTHORIZATION_NOT_OURS = 'NGP206',
  /** The `Authorization` that met a 401 has two values. */
  AUTHORIZATION_TWICE = 'NGP207',
  /** `withTrustedUrls()` has a wildcard. */
  TRUSTED_URL_WILDCARD = 'NGP210',
  /** `withTrustedUrls()` has an http URL, and the page is on https. */
  TRUSTED_URL_INSECURE = 'NGP211',
  /** An entry of `withTrustedUrls()` is more or less than origin and path. */
  TRUSTED_URL_INVALID = 'NGP212',
  /** A value of the session cannot be sent in a header. */
  HEADER_VALUE_INVALID = 'NGP220',
  /** The response of a REST request came from another server. */
  RESPONSE_REDIRECTED = 'NGP221',
  /** A list endpoint returns the same page again and again. */
  PAGE_REPEATED = 'NGP231',
  /** AdvPL does not know the branch. */
  BRANCH_UNKNOWN = 'NGP232',
  /** `ProUserProfileService` was used before a profile was chosen. */
  PROFILE_MISSING = 'NGP233',
  /** AdvPL refused the settings of the session. */
  SESSION_SETTINGS_REFUSED = 'NGP234',

  /** The browser refused its storage. */
  STORAGE_REFUSED = 'NGP301',
  /** A storage key holds a malformed text. */
  STORAGE_VALUE_MALFORMED = 'NGP302',
  /** The host did not write a storage key. */
  STORAGE_KEY_MISSING = 'NGP303',
  /** The session has no user. */
  NOT_SIGNED_IN = 'NGP304',

  /** Protheus opened the page, but the script of the channel is missing. */
  CHANNEL_SCRIPT_MISSING = 'NGP401',
  /** The channel did not connect in time. */
  CHANNEL_NOT_CONNECTED = 'NGP402',
  /** AdvPL did not answer in time. */
  REQUEST_TIMED_OUT = 'NGP403',
  /** The connection to Protheus ended. */
  CONNECTION_LOST = 'NGP404',
  /** AdvPL answered with a text that is not JSON. */
  ANSWER_MALFORMED = 'NGP405',
  /** Too many messages wait for the connection. */
  SEND_QUEUE_FULL = 'NGP406',
  /** Protheus did not open the page. */
  NOT_INSIDE_PROTHEUS = 'NGP407',
  /** `advpltojs.js` threw an error. */
  MESSAGE_SCRIPT_FAILED = 'NGP408',
  /** An answer that no request waits for was dropped. */
  ANSWER_DROPPED = 'NGP409',
  /** `buildObservable` has waited for 30 s. */
  ANSWER_SLOW = 'NGP410',
  /** A message from AdvPL without a listener was dropped. */
  MESSAGE_DROPPED = 'NGP411',
  /** A time limit of `withChannel()` is not a positive number. */
  CHANNEL_TIMEOUT_INVALID = 'NGP412',
  /** A foreign window sent a script that the platform executes. */
  FOREIGN_SCRIPT_MESSAGE = 'NGP413',

  /** The stored token is not usable. */
  TOKEN_MALFORMED = 'NGP501',
  /** The token could not be refreshed. */
  TOKEN_REFRESH_FAILED = 'NGP502',
  /** The server refuses a token that was just fetched. */
  TOKEN_REFUSED = 'NGP504',
  /** The host wrote no token. */
  TOKEN_MISSING = 'NGP505',
  /** The token cannot be refreshed: it came without a refresh token. */
  TOKEN_NOT_REFRESHABLE = 'NGP506',
  /** The token endpoint responded without a token. */
  TOKEN_RESPONSE_EMPTY = 'NGP507',
  /** A guard does not know where to send a visitor who is not signed in. */
  SIGN_IN_REDIRECT_MISSING = 'NGP508',
  /** AdvPL refused the sign-in. */
  SIGN_IN_REFUSED = 'NGP509',
  /** The user could not be fetched. */
  USER_NOT_FETCHED = 'NGP510',
  /** The response of the token endpoint came from another server. */
  TOKEN_RESPONSE_REDIRECTED = 'NGP511',

  /** Requests do not pass through the interceptor. */
  INTERCEPTOR_MISSING = 'NGP601',
  /** `APP_BASE_HREF` is not the folder that FwCallApp opened. */
  BASE_HREF_MISMATCH = 'NGP602',
  /** `provideProtheus()` has a feature twice. */
  DUPLICATE_FEATURE = 'NGP603',
  /** Other interceptors are nearer to the server than ours. */
  INTERCEPTOR_NOT_LAST = 'NGP604',
  /** A component imports `ProtheusLibCoreModule`. Reported by `ngx-protheus/compat`. */
  MODULE_IN_COMPONENT = 'NGP605',
  /** `protheusInterceptor` runs without `provideProtheus()`. */
  PROVIDE_PROTHEUS_MISSING = 'NGP606',
  /** `provideProtheus()` with features stands in a route, besides the one of the root. */
  PROVIDED_IN_ROUTE = 'NGP607',
  /** `provideProtheus()` with features stands in a route, and the root has none. */
  PROVIDED_IN_ROUTE_ONLY = 'NGP608',
  /** A request passes through a `provideProtheus()` below the root, and the root has none. */
  ROOT_WITHOUT_PROVIDE_PROTHEUS = 'NGP609',
}
