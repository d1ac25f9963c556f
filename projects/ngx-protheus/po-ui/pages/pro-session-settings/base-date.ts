/** A date in the format of PO UI's datepicker, `AAAA-MM-DD`; empty if the value is not a date. */
export function toPickerDate(value: string | Date | undefined): string {
  if (value instanceof Date) {
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  }
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(value ?? '') ?? [];
  return day ? `${year}-${month}-${day}` : '';
}

/**
 * A date of the datepicker in the format of the ERP.
 *
 * @param date The date in the datepicker.
 * @param previous The value that the ERP sent: with hyphens, or `AAAAMMDD`, which is the default.
 */
export function fromPickerDate(date: string, previous: string | Date | undefined): string {
  const day = toPickerDate(date);
  return typeof previous === 'string' && previous.includes('-') ? day : day.replace(/-/g, '');
}
