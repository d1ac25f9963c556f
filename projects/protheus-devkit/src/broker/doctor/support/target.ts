import { DevkitError } from '../../../devkit-error.js';
import { redactText } from '../../../secrets/redact.js';

/** The installation that `doctor` checks. */
export interface DoctorTarget {
  /** `https://erp.exemplo.com.br` or `http://…:port`, without a path. */
  readonly origin: string;
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  /** The application to check, when one was named. */
  readonly application: { readonly name: string; readonly folder: string } | undefined;
  /** The path of REST. */
  readonly rest: string;
}

/**
 * Parses the URL of an installation, with or without a scheme, or of an application as the browser
 * shows it.
 *
 * @throws DevkitError PDK305 when it is not an http or https URL.
 */
export function readDoctorTarget(
  text: string,
  { app, environment, rest = '/rest' }: { app?: string; environment?: string; rest?: string } = {},
): DoctorTarget {
  const url = toUrl(text);
  const [root, ...inside] = url.pathname.split('/').filter(part => part && !/\.html?$/.test(part));
  // /app-root/<app>/ or /app-root/<environment>/<app>_env_<environment>/
  const folders = root === 'app-root' ? inside : [];
  const name = app ?? folders.at(-1)?.replace(/_env_.*$/, '');
  const inEnvironment = environment ?? (folders.length > 1 ? folders[0] : undefined);
  return {
    origin: url.origin,
    secure: url.protocol === 'https:',
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
    application: name ? { name, folder: folderOf(name, inEnvironment) } : undefined,
    rest: `/${rest.replace(/^\/+|\/+$/g, '')}`,
  };
}

function folderOf(name: string, environment: string | undefined): string {
  return environment
    ? `/app-root/${environment}/${name}_env_${environment}/`
    : `/app-root/${name}/`;
}

function toUrl(text: string): URL {
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Reported below.
  }
  throw new DevkitError('PDK305', {
    pt: `"${redactText(text)}" não é um endereço http ou https. Exemplo: https://erp.minha-empresa.com.br`,
    en: `"${redactText(text)}" is not an http or https URL. Example: https://erp.my-company.com`,
  });
}
