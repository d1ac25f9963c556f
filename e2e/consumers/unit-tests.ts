import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.js';

/** What runs the unit tests of an application. */
export type UnitTestRunner = 'Karma' | 'Vitest' | 'Jest';

/** Arguments for Node, in the workspace, and the line that says that the one spec passed. */
const RUNNERS: Readonly<
  Record<UnitTestRunner, readonly [args: readonly string[], passed: RegExp]>
> = {
  Karma: [[...ngTest('--browsers=ChromeHeadless')], /Executed 1 of 1 .*SUCCESS/],
  Vitest: [[...ngTest()], /Tests\s+1 passed \(1\)/],
  Jest: [['node_modules/jest/bin/jest.js'], /Tests:\s+1 passed, 1 total/],
};

function ngTest(...options: string[]): string[] {
  return ['node_modules/@angular/cli/bin/ng.js', 'test', '--watch=false', ...options];
}

/** Runs the unit tests of an application, as its developer does. */
export async function assertUnitTests(
  workspace: string,
  application: string,
  runner: UnitTestRunner,
): Promise<void> {
  const [args, passed] = RUNNERS[runner];
  const project = runner === 'Jest' ? [] : [application];
  const env = { CHROME_BIN: chromeForRoot(workspace), NO_COLOR: '1' };
  const { code, output } = await runProgram(
    process.execPath,
    [...args, ...project],
    workspace,
    env,
  );
  assert.equal(code, 0, output);
  assert.match(output.replace(/\u001b\[[\d;]*m/g, ''), passed);
}

/** A program that starts Chromium also for root; the launchers of Karma do not. */
function chromeForRoot(workspace: string): string {
  const path = join(workspace, 'node_modules', '.chrome-for-root.sh');
  const chrome = process.env['CHROME_BIN'] ?? '/usr/bin/chromium';
  writeFileSync(path, `#!/bin/sh\nexec '${chrome}' --no-sandbox "$@"\n`, { mode: 0o755 });
  return path;
}
