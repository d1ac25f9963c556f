import { DevkitError } from '../../devkit-error.js';
import { redactText } from '../../secrets/redact.js';

/**
 * Parses the REST base of a real server.
 * @param text the value of the option, such as `https://server:8443/rest`
 * @throws DevkitError PDK208 when it is not an http(s) URL, or contains a password, a query or a fragment
 */
export function parseRemoteBase(text: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    // Reported below.
  }
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    /[?#]/.test(url.href)
  ) {
    throw new DevkitError('PDK208', {
      en: `--rest ${redactText(withoutQuery(text))} is not a URL of a REST server. Use the form https://server:8443/rest, without user, password, query and fragment; pass the user with --user.`,
      pt: `--rest ${redactText(withoutQuery(text))} não é um endereço de servidor REST. Informe como https://servidor:8443/rest, sem usuário, senha, query e fragmento; o usuário vai em --user.`,
    });
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** A query may have a token under any name. */
function withoutQuery(url: string): string {
  return url.replace(/([?#]).*/s, '$1…');
}
