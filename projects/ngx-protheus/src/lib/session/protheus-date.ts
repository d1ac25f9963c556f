/**
 * Converts the ERP's `AAAAMMDD` to a date at local midnight, so that the date pipe shows the same day
 * in each time zone.
 *
 * @returns `undefined` for a text that is not a day of the calendar.
 */
export function fromProtheusDate(text: string | null | undefined): Date | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text?.trim() ?? '') ?? [];
  const date = new Date(+year, +month - 1, +day);
  return toProtheusDate(date) === year + month + day ? date : undefined;
}

/** Converts a date to the ERP's `AAAAMMDD`, by the local calendar. */
export function toProtheusDate(date: Date): string {
  const month = date.getMonth() + 1;
  return `${date.getFullYear()}`.padStart(4, '0') + twoDigits(month) + twoDigits(date.getDate());
}

function twoDigits(number: number): string {
  return `${number}`.padStart(2, '0');
}
