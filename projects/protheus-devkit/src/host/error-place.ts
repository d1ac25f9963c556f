/**
 * Where an error was thrown: file, line and column, as an editor's terminal makes a link of them.
 * @returns undefined for what is no error, or has no file in its stack
 */
export function errorPlace(error: unknown): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const line of stack.split('\n')) {
    const place = /^\s+at (?:async )?(?:.*?\()?((?:file:\/\/|\/|[A-Za-z]:\\).*:\d+:\d+)\)?$/.exec(
      line,
    )?.[1];
    if (place !== undefined) return place;
  }
  return undefined;
}
