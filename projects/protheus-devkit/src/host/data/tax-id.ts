/**
 * A CNPJ (14 digits, valid check digits) for a sample branch: applications validate them.
 * @param root a number for the company group
 * @param order a number for the branch
 */
export function taxId(root: number, order: number): string {
  const digits = `${String(root).padStart(8, '0')}${String(order).padStart(4, '0')}`.slice(-12);
  const first = checkDigit(digits);
  return `${digits}${first}${checkDigit(`${digits}${first}`)}`;
}

function checkDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    sum += Number(digits[digits.length - 1 - i]) * (2 + (i % 8));
  }
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}
