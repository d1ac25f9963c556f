import { DevkitError } from '../../devkit-error.js';

/**
 * Parses the REST base of a real server.
 * @param text the value of the option, such as `https://server:8443/rest`
 * @throws DevkitError PDK208 when it is not an http(s) URL, or contains a password
 */
export function parseRemoteBase(text: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    // Reported below.
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new DevkitError('PDK208', {
      en: `--rest ${withoutCredentials(text)} is not a URL of a REST server. Use the form https://server:8443/rest, without user and password; pass the user with --user.`,
      pt: `--rest ${withoutCredentials(text)} não é um endereço de servidor REST. Informe como https://servidor:8443/rest, sem usuário e senha; o usuário vai em --user.`,
    });
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}
