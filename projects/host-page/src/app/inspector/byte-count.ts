/** A number of bytes for people: `812 B`, `12,4 kB`, in the format of a language. */
export function byteCount(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1000, 'kB'] : [bytes / 1e6, 'MB'];
  const digits = unit === 'B' ? 0 : 1;
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`;
}
