/** A base date, `AAAAMMDD`, as a date field takes it: `AAAA-MM-DD`. */
export function toIsoDate(baseDate: string): string {
  return baseDate.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** The date of a field as Protheus writes it; undefined when it is none. */
export function fromIsoDate(date: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match ? `${match[1]}${match[2]}${match[3]}` : undefined;
}
