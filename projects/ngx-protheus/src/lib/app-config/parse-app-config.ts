import { ProtheusError } from '../errors/protheus-error';
import { reportOnce } from '../errors/report';
import { type ProAppConfig } from '../session/models/pro-app-config';

/** Keys that people wrote where they meant another one, in lower case and without `_`. */
const NEAR_MISSES: Readonly<Record<string, keyof ProAppConfig>> = {
  apibaseurl: 'api_baseUrl',
  baseurl: 'api_baseUrl',
  apiurl: 'api_baseUrl',
  serverbackend: 'serverBackend',
  restentrypoint: 'restEntryPoint',
  productline: 'productLine',
};

/**
 * Whether a text is a page and not data: development servers and some proxies answer an unknown
 * address with their start page and status 200.
 */
export function isHtml(text: string): boolean {
  return /^\s*<(!doctype|html|head|body|script|!--)/i.test(text);
}

/**
 * Reads the text of a configuration file.
 *
 * @param text The text, with or without a byte order mark.
 * @param source The address of the file or the storage key, for the messages.
 * @throws ProtheusError NGP102 when the text is no JSON object.
 */
export function parseAppConfig(text: string, source: string): ProAppConfig {
  let config: unknown;
  let cause: unknown;
  try {
    config = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    cause = error;
  }
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new ProtheusError(
      'NGP102',
      (typeof ngDevMode === 'undefined' || ngDevMode) &&
        `"${source}" holds no valid JSON object: ${cause ?? 'it is no object'}. ` +
          `Without it the address of the REST server is unknown. ` +
          `Write at least {"api_baseUrl": "/"}; FwCallApp replaces "/" by the server's address.`,
      cause,
    );
  }
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    reportNearMisses(config, source);
  }
  return config;
}

/** Says once of each key that looks like a known one that nobody reads it. For development mode. */
export function reportNearMisses(config: object, source: string): void {
  for (const key of Object.keys(config)) {
    const meant = NEAR_MISSES[key.replace(/[_-]/g, '').toLowerCase()];
    if (meant && meant !== key) {
      reportOnce(
        'NGP103',
        `"${source}" has the key "${key}", which nobody reads. Write "${meant}".`,
        `${source} ${key}`,
      );
    }
  }
}
