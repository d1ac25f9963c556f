/** Maximum length of a function name in a .prw: the compiler compares ten characters, `U_` included. */
const MAX_NAME_LENGTH = 8;

/** The name of the user function in a .prw. */
export function prwFunctionName(app: string): string {
  const name = app.toUpperCase().replace(/[^A-Z0-9_]/g, '');
  return (/^[A-Z]/.test(name) ? name : `A${name}`).slice(0, MAX_NAME_LENGTH);
}

/** The name of the user function, and the last part of the namespace, in a .tlpp. */
export function tlppFunctionName(app: string): string {
  const [first = '', ...others] = app.toLowerCase().split(/[^a-z0-9]+/);
  const name = first + others.map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  return /^[a-z]/.test(name) ? name : `app${name}`;
}
