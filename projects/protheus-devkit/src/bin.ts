#!/usr/bin/env node
import { askLine } from './cli/ask-line.js';
import { coloursOf } from './cli/colour.js';
import { main } from './cli/main.js';

const stop = new AbortController();
function end(): void {
  // The second Ctrl+C does not wait for the command to end cleanly.
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
}
// The reader may close the pipe before the command ends: `protheus-devkit host | head -1`.
process.stdout.on('error', () => undefined);
process.on('SIGINT', end);
process.on('SIGTERM', end);

/** Reads standard input only when a command asks for it: otherwise it would keep the process alive. */
async function readStdin(): Promise<string> {
  if (process.stdin.isTTY) return '';
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk as string;
  return text;
}

/** Replaces the last line of the terminal, up to its width: a longer one could not be removed. */
function showStatus(text: string): void {
  const line = text.slice(0, Math.max(0, process.stderr.columns - 1));
  process.stderr.write(`\r\u001B[K${line}`);
}

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: line => void process.stdout.write(`${line}\n`),
  err: line => void process.stderr.write(`${line}\n`),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  colours: coloursOf(process.env, { out: process.stdout.isTTY, err: process.stderr.isTTY }),
  status: process.stderr.isTTY ? showStatus : undefined,
  ask: process.stdin.isTTY && process.stderr.isTTY ? askLine : undefined,
  stdin: readStdin,
  signal: stop.signal,
});
