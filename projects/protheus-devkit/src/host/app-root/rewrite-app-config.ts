/** An application's configuration file, as the host serves it. */
export interface RewrittenConfig {
  readonly text: string;
  /** Its content; `undefined` when the file is not a JSON object. */
  readonly config: Readonly<Record<string, unknown>> | undefined;
}

/** Whether a path is an application's configuration file, in either of its usual spellings. */
export function isAppConfig(path: string): boolean {
  return path.toLowerCase() === 'assets/data/appconfig.json';
}

/**
 * Rewrites `api_baseUrl` as FwCallApp does: only when it is exactly `/`.
 * @param text the file
 * @param restBase the absolute URL of the REST server, without a last slash
 */
export function rewriteAppConfig(text: string, restBase: string): RewrittenConfig {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  let config: unknown;
  try {
    config = JSON.parse(text.slice(mark.length));
  } catch {
    return { text, config: undefined };
  }
  if (!config || typeof config !== 'object' || Array.isArray(config)) {
    return { text, config: undefined };
  }
  const values = config as Record<string, unknown>;
  if (values['api_baseUrl'] !== '/') return { text, config: values };
  values['api_baseUrl'] = restBase;
  return { text: mark + JSON.stringify(values, undefined, 2), config: values };
}

/**
 * The REST base of a rewritten configuration that FwCallApp does not replace; `undefined` when it is
 * that of the host, or there is none. User, password, query and fragment in it are left out.
 */
export function fixedRestBase(
  config: RewrittenConfig['config'],
  restBase: string,
): string | undefined {
  const found = config?.['api_baseUrl'];
  if (typeof found !== 'string' || found.trim() === '' || found === restBase) return undefined;
  return found.replace(/[?#].*$/s, '').replace(/^(\s*(?:https?:)?[/\\]*).*@/is, '$1');
}

/** The `productLine` of a configuration, when it is not that of Protheus. */
export function otherProductLine(config: RewrittenConfig['config']): string | undefined {
  const found = config?.['productLine'];
  return typeof found === 'string' && !/^\s*(protheus)?\s*$/i.test(found) ? found : undefined;
}
