import { main } from '../main.js';

/** The exit code and the output of a command line. */
export interface CommandLineResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line of `protheus-devkit` in this process. */
export async function commandLine(
  argv: readonly string[],
  io: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
    readonly onOut?: (line: string) => void;
    readonly columns?: number;
    readonly colours?: boolean;
    readonly stdin?: string;
    readonly ask?: (question: string) => Promise<string>;
  } = {},
): Promise<CommandLineResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    cwd: io.cwd ?? process.cwd(),
    env: { LANG: 'en_US.UTF-8', ...io.env },
    out: line => {
      out.push(line);
      io.onOut?.(line);
    },
    err: line => err.push(line),
    columns: io.columns,
    colours: { out: io.colours === true, err: io.colours === true },
    stdin: () => Promise.resolve(io.stdin ?? ''),
    ask: io.ask,
    signal: io.signal ?? new AbortController().signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
