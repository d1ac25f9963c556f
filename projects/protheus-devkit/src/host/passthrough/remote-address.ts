import { DevkitError } from '../../devkit-error.js';

/**
 * The REST base of a real server.
 * @param address what the person gave, such as `https://server:8443/rest`
 * @throws DevkitError PDK208 when it is no http(s) address, or carries a password
 */
export function remoteBase(address: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(address);
  } catch {
    // Told below.
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new DevkitError('PDK208', {
      en: `--rest ${withoutPassword(address)} is no address of a REST server. Give it like https://server:8443/rest, without user and password; the user goes into --user.`,
      pt: `--rest ${withoutPassword(address)} não é um endereço de servidor REST. Informe como https://servidor:8443/rest, sem usuário e senha; o usuário vai em --user.`,
    });
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

const withoutPassword = (address: string): string => address.replace(/\/\/[^@/]*@/, '//');
