import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { reportOnce } from '../errors/report';
import { type ProAppConfig } from '../session/models/pro-app-config';

/** Keys found in place of the right ones, in lower case and without `_`. */
const MISSPELT_KEYS: Readonly<Record<string, keyof ProAppConfig>> = {
  apibaseurl: 'api_baseUrl',
  baseurl: 'api_baseUrl',
  apiurl: 'api_baseUrl',
  serverbackend: 'serverBackend',
  restentrypoint: 'restEntryPoint',
  productline: 'productLine',
};

/**
 * Whether a text is an HTML page: development servers and some proxies respond to an unknown URL with
 * their start page and status 200.
 */
export function isHtml(text: string): boolean {
  return /^\s*<(!doctype|html|head|body|script|!--)/i.test(text);
}

/**
 * Parses the text of a configuration file.
 *
 * @param text The text, with or without a byte order mark.
 * @param source The URL of the file or the storage key, for the messages.
 * @throws ProtheusError NGP102 when the text is not a JSON object.
 */
export function parseAppConfig(text: string, source: string): ProAppConfig {
  let config: unknown;
  let cause: unknown;
  try {
    // A byte order mark is white space to `trim`.
    config = JSON.parse(text.trim());
  } catch (error) {
    cause = error;
  }
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new ProtheusError(
      ErrorCode.APP_CONFIG_MALFORMED,
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `"${source}" is not a valid JSON object: ${cause ?? 'it is another value'}. ` +
          `Without it the URL of the REST server is unknown. ` +
          `Write at least {"api_baseUrl": "/"}; FwCallApp replaces "/" by the server's URL.`,
      cause,
    );
  }
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    reportMisspeltKeys(config, source);
  }
  return config;
}

/** Reports once each key that looks like a known one and is not read. For development mode. */
export function reportMisspeltKeys(config: object, source: string): void {
  for (const key of Object.keys(config)) {
    const meant = MISSPELT_KEYS[key.replace(/[_-]/g, '').toLowerCase()];
    if (meant && meant !== key) {
      reportOnce(
        ErrorCode.APP_CONFIG_UNKNOWN_KEY,
        `"${source}" has the key "${key}", which is not read. Write "${meant}".`,
        `${source} ${key}`,
      );
    }
  }
}
