import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmProgram } from '../consumers/npm-program.js';
import { cleanEnv, runProgram } from '../consumers/run-program.js';

/** A user who has nothing yet: an empty folder, an empty HOME and an empty npm cache, in Portuguese. */
export class NewUser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'new-user-'));
  readonly #env: NodeJS.ProcessEnv;
  readonly #started: ChildProcess[] = [];

  private constructor(registry: string) {
    for (const name of ['home', 'work']) mkdirSync(join(this.#folder, name));
    this.#env = {
      HOME: join(this.#folder, 'home'),
      USERPROFILE: join(this.#folder, 'home'),
      // The npm of this machine may know its registry from a file in the real HOME.
      npm_config_registry: registry,
      npm_config_cache: join(this.#folder, 'cache'),
      npm_config_userconfig: join(this.#folder, 'home', '.npmrc'),
      LC_ALL: undefined,
      LANG: 'pt_BR.UTF-8',
      NO_COLOR: '1',
      CHROME_BIN: this.#chromeForRoot(),
    };
  }

  static async create(): Promise<NewUser> {
    const { output } = await runProgram(...npmProgram(['config', 'get', 'registry']), tmpdir());
    return new NewUser(output.trim());
  }

  /** The folder in which the application is made. */
  get work(): string {
    return join(this.#folder, 'work');
  }

  /** Runs a script of Node with other variables, and waits for its end. */
  node(
    args: readonly string[],
    env: NodeJS.ProcessEnv,
  ): Promise<{ readonly code: number | null; readonly output: string }> {
    return runProgram(process.execPath, args, this.work, { ...this.#env, ...env });
  }

  /** Runs npm and waits for its end. */
  npm(
    cwd: string,
    ...args: readonly string[]
  ): Promise<{ readonly code: number | null; readonly output: string }> {
    return runProgram(...npmProgram(args), cwd, this.#env);
  }

  /** Starts npm, and waits until a line is printed. @returns What was printed so far. */
  async start(cwd: string, until: RegExp, ...args: readonly string[]): Promise<() => string> {
    const [program, all] = npmProgram(args);
    const child = spawn(program, all, {
      cwd,
      env: { ...cleanEnv(), ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    this.#started.push(child);
    let output = '';
    await new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text;
          if (until.test(output)) resolve();
        });
      child.once('exit', () => reject(new Error(`npm ${args.join(' ')} ended:\n${output}`)));
    });
    return () => output;
  }

  /** Ends what was started, as Ctrl+C does. */
  async stop(): Promise<void> {
    for (const child of this.#started.splice(0)) {
      if (child.exitCode !== null || child.pid === undefined) continue;
      const ended = once(child, 'exit');
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGINT');
      await ended;
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** A program that starts Chromium also for root; the launchers of Karma do not. */
  #chromeForRoot(): string {
    const path = join(this.#folder, 'chrome-for-root.sh');
    const chrome = process.env['CHROME_BIN'] ?? '/usr/bin/chromium';
    writeFileSync(path, `#!/bin/sh\nexec '${chrome}' --no-sandbox "$@"\n`, { mode: 0o755 });
    return path;
  }
}
