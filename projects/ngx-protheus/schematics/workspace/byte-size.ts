/** The size in bytes of a budget such as `500kB` or `1 mb`; undefined for a percentage. */
export function byteSize(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?\s*$/i.exec(text);
  if (!match) return undefined;
  const factors: Record<string, number> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9 };
  return Number(match[1]) * (factors[(match[2] ?? 'b').toLowerCase()] ?? 1);
}
