/** Names of fields whose values are secrets, in any case. */
const secretName =
  /^(access_token|refresh_token|id_token|token|password|psw|pwd|senha|secret|usr_psw|cookie)$/i;

/** A JSON Web Token, wherever it stands in a text. */
const jwt = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** What stands where a secret was. */
export const removed = 'REMOVED';

/** A text that may be shown or stored: without tokens and passwords. */
export function redactText(text: string): string {
  return text
    .replace(jwt, removed)
    .replace(/\b(Bearer|Basic) +[^\s",]+/gi, (_, scheme: string) => `${scheme} ${removed}`);
}

/** An address that may be shown or stored: its query, too, without tokens and passwords. */
export function redactAddress(address: string): string {
  return redactText(address).replace(
    /([?&])([^=&]+)=[^&]*/g,
    (whole, mark: string, name: string) =>
      secretName.test(name) ? `${mark}${name}=${removed}` : whole,
  );
}

/** A JSON value without tokens and passwords. */
export function redactJson(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map(redactJson);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretName.test(name) && inner !== null ? removed : redactJson(inner),
    ]),
  );
}
