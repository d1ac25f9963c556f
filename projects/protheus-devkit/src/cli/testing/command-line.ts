import { main } from '../main.js';

/** What a command line printed. */
export interface CommandLineResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line of `protheus-devkit` in this process. */
export async function commandLine(
  words: readonly string[],
  outside: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
    readonly onOut?: (line: string) => void;
  } = {},
): Promise<CommandLineResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(words, {
    cwd: outside.cwd ?? process.cwd(),
    env: { LANG: 'en_US.UTF-8', ...outside.env },
    out: line => {
      out.push(line);
      outside.onOut?.(line);
    },
    err: line => err.push(line),
    signal: outside.signal ?? new AbortController().signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
