/** A date as PO UI’s datepicker takes it, `AAAA-MM-DD`; empty when it is none. */
export function toPickerDate(value: string | Date | undefined): string {
  if (value instanceof Date) {
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  }
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(value ?? '') ?? [];
  return day ? `${year}-${month}-${day}` : '';
}

/** The date of the datepicker as the ERP wrote it before: with hyphens, or `AAAAMMDD`. */
export function fromPickerDate(date: string, before: string | Date | undefined): string {
  const day = toPickerDate(date);
  return typeof before === 'string' && before.includes('-') ? day : day.replace(/-/g, '');
}
