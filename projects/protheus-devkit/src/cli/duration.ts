const FORM = /^(\d+(?:\.\d+)?)\s*(ms|s|min|m|h)$/;

const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
};

/** @returns The milliseconds of a text such as `250ms`, `5s`, `2min` or `1h`; undefined for another. */
export function millisecondsOf(text: string): number | undefined {
  const [, number, unit = ''] = FORM.exec(text.trim()) ?? [];
  return number === undefined ? undefined : Number(number) * (MILLISECONDS[unit] as number);
}

/** @returns The seconds of a text with a unit, or of a number alone; undefined for another text. */
export function secondsOf(text: string): number | undefined {
  const milliseconds = millisecondsOf(text);
  if (milliseconds !== undefined) return milliseconds / 1000;
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
