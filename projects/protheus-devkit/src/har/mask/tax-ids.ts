/** What looks like a CPF or a CNPJ: with or without separators; a CNPJ may have letters since 2026. */
export const TAX_ID =
  /(?<![\w.-])(?:\d{3}\.?\d{3}\.?\d{3}-?\d{2}|[\dA-Z]{2}\.?[\dA-Z]{3}\.?[\dA-Z]{3}\/?[\dA-Z]{4}-?\d{2})(?![\w-])/g;

/** Whether a text is a CPF or a CNPJ: its check digits are right, and not all signs are the same. */
export function isTaxId(text: string): boolean {
  const signs = signsOf(text);
  if (signs.length !== 11 && signs.length !== 14) return false;
  if (/^(.)\1*$/.test(signs)) return false;
  const body = signs.slice(0, -2);
  return signs === body + checkDigits(body);
}

/**
 * Another CPF or CNPJ of the same form: check digits, separators and, of a CNPJ, the number of the branch
 * are right.
 * @param number which one; the same number makes the same
 */
export function taxIdLike(text: string, number: number): string {
  const signs = signsOf(text);
  const isCnpj = signs.length === 14;
  // A CNPJ is a company (8) and its branch (4): two branches of one company stay recognisable.
  const body = isCnpj
    ? `${String(90_000_000 + number).slice(-8)}${signs.slice(8, 12)}`
    : String(900_000_000 + number).slice(-9);
  const made = body + checkDigits(body);
  let at = 0;
  return text.replace(/[\dA-Z]/g, () => made[at++] as string);
}

/** The signs of a company in a CNPJ, by which its branches belong together; of a CPF all. */
export function taxRoot(text: string): string {
  const signs = signsOf(text);
  return signs.length === 14 ? signs.slice(0, 8) : signs;
}

function signsOf(text: string): string {
  return text.replace(/[^\dA-Z]/g, '');
}

function checkDigits(body: string): string {
  const first = checkDigit(body);
  return `${first}${checkDigit(body + first)}`;
}

function checkDigit(body: string): string {
  const isCnpj = body.length >= 12;
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    const value = body.charCodeAt(body.length - 1 - index) - 48;
    sum += value * (2 + (isCnpj ? index % 8 : index));
  }
  return String(sum % 11 < 2 ? 0 : 11 - (sum % 11));
}
