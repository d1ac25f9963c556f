#!/usr/bin/env node
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

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: line => void process.stdout.write(`${line}\n`),
  err: line => void process.stderr.write(`${line}\n`),
  signal: stop.signal,
});
