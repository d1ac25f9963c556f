/** Names of fields whose values are secrets, in any case. */
const SECRET_NAME =
  /^(access_token|refresh_token|id_token|token|password|psw|pwd|senha|secret|usr_psw|cookie)$/i;

/** A JSON Web Token anywhere in a text. */
const JWT = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** The replacement of a secret. */
export const PLACEHOLDER = 'REMOVED';

/** Removes tokens and passwords from a text that is shown or stored. */
export function redactText(text: string): string {
  return text
    .replace(JWT, PLACEHOLDER)
    .replace(/\b(Bearer|Basic) +[^\s",]+/gi, (_, scheme: string) => `${scheme} ${PLACEHOLDER}`);
}

/** Removes tokens and passwords from a URL that is shown or stored, also from its query. */
export function redactUrl(url: string): string {
  return redactText(url).replace(/([?&])([^=&]+)=[^&]*/g, (whole, mark: string, name: string) =>
    SECRET_NAME.test(name) ? `${mark}${name}=${PLACEHOLDER}` : whole,
  );
}

/** A copy of a JSON value without tokens and passwords. */
export function redactJson(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map(redactJson);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET_NAME.test(name) && inner !== null ? PLACEHOLDER : redactJson(inner),
    ]),
  );
}
