import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';

/** How a run of the language server ended. */
export interface LanguageServerRun {
  /** The exit code; `null` when a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  /** Whether it was ended because it printed nothing for too long. */
  readonly isSilent: boolean;
  /** What it printed on both streams, in the order of arrival. */
  readonly lines: readonly string[];
}

/** What a script cannot print: a server that sends garbage makes a program print garbage. */
const MOST_LINES = 20_000;
const LONGEST_LINE = 4_000;

/**
 * Runs a script with TOTVS's language server.
 *
 * @param executable The program `advpls`.
 * @param script The file of the script.
 * @param options.silence How long it may print nothing, in milliseconds.
 * @param options.onLine Receives each line at once.
 * @param options.signal Ends it.
 * @throws The error of `spawn` when the program cannot be started.
 */
export function runLanguageServer(
  executable: string,
  script: string,
  {
    silence,
    onLine,
    signal,
  }: {
    readonly silence: number;
    readonly onLine?: (line: string) => void;
    readonly signal?: AbortSignal;
  },
): Promise<LanguageServerRun> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    let isSilent = false;
    const child = spawn(executable, [`--tdsCli=${script}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const end = (): void => void child.kill('SIGKILL');
    const expire = (): void => {
      isSilent = true;
      end();
    };
    let timer = setTimeout(expire, silence);
    const read = (stream: Readable): void => {
      stream.on('data', () => {
        clearTimeout(timer);
        timer = setTimeout(expire, silence);
      });
      createInterface({ input: stream }).on('line', text => {
        const line = withoutColours(text).slice(0, LONGEST_LINE).trimEnd();
        if (line === '' || lines.length >= MOST_LINES) return;
        lines.push(line);
        onLine?.(line);
      });
    };
    read(child.stdout);
    read(child.stderr);
    signal?.addEventListener('abort', end);
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    };
    child.on('error', error => {
      finish();
      reject(error);
    });
    child.on('close', (code, signalName) => {
      finish();
      resolve({ code, signal: signalName, isSilent, lines });
    });
    if (signal?.aborted) end();
  });
}

function withoutColours(text: string): string {
  return text.replace(/\u001b\[[\d;]*m/g, '');
}
