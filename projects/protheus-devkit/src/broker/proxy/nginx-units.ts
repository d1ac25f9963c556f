const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3_600, d: 86_400 };
const BYTES: Readonly<Record<string, number>> = { k: 1_024, m: 1_048_576, g: 1_073_741_824 };

/** @returns The seconds of a time in nginx: `60`, `60s`, `1h30m`. */
export function secondsOf(text: string): number {
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)(ms|[smhd])?/g)) {
    seconds += Number(amount) * (SECONDS[unit ?? 's'] ?? 1);
  }
  return seconds;
}

/** @returns The bytes of a size in nginx: `1m`, `512k`. */
export function bytesOf(text: string): number {
  const [, amount, unit] = /^(\d+)([kmg])?$/i.exec(text) ?? [];
  return Number(amount ?? 0) * (BYTES[(unit ?? '').toLowerCase()] ?? 1);
}
