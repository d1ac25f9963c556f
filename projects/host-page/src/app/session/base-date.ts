/** A base date, `AAAAMMDD`, as the value of a date field: `AAAA-MM-DD`. */
export function toIsoDate(baseDate: string): string {
  return baseDate.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** The value of a date field as a base date; undefined when it is not a complete date. */
export function fromIsoDate(date: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match ? `${match[1]}${match[2]}${match[3]}` : undefined;
}
