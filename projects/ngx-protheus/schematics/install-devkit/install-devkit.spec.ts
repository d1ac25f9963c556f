import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callRule, type Rule, type SchematicContext } from '@angular-devkit/schematics';
import { smallWorkspace } from '../testing/small-workspace';
import { installDevkit } from './index';
import { addCommand, packageManagerOf, packageSpecifier } from './package-manager';
import { runCommand } from './run-command';

describe('the install-devkit schematic', () => {
  it('installs the version with npm', async () => {
    const { commands } = await installed({ devkit: '^0.1.0' });
    assert.deepEqual(commands, ['npm install --save-dev protheus-devkit@^0.1.0']);
  });

  it('passes a file path on unchanged', () => {
    assert.equal(
      packageSpecifier('../pacotes/protheus-devkit.tgz'),
      '../pacotes/protheus-devkit.tgz',
    );
    assert.equal(packageSpecifier('C:\\Meus Docs\\x.tgz'), 'C:\\Meus Docs\\x.tgz');
    assert.equal(packageSpecifier('file:x.tgz'), 'file:x.tgz');
    assert.equal(packageSpecifier('next'), 'protheus-devkit@next');
  });

  it('uses the package manager of the workspace', async () => {
    const pnpm = await installed({ devkit: '1' }, { 'pnpm-lock.yaml': '' });
    assert.deepEqual(pnpm.commands, ['pnpm add --save-dev protheus-devkit@1']);
    const named = await installed(
      { devkit: '1' },
      { 'yarn.lock': '', 'angular.json': '{ "cli": { "packageManager": "bun" } }' },
    );
    assert.deepEqual(named.commands, ['bun add --dev protheus-devkit@1']);
    assert.deepEqual(addCommand('yarn', 'x'), ['yarn', 'add', '--dev', 'x']);
  });

  it('finds the package manager by angular.json, package.json and the lock file', () => {
    const cases: readonly (readonly [Record<string, string>, string])[] = [
      [{ 'package.json': '{ "packageManager": "pnpm@9.1.0+sha512.abc" }' }, 'pnpm'],
      [{ 'package.json': '{ "packageManager": "yarn@4.5.0" }', 'package-lock.json': '' }, 'yarn'],
      [{ 'package.json': '{ "packageManager": "other@1.0.0" }', 'bun.lock': '' }, 'bun'],
      [{ 'npm-shrinkwrap.json': '{}', 'yarn.lock': '' }, 'npm'],
      [{ 'bun.lockb': '' }, 'bun'],
      [{}, 'npm'],
    ];
    for (const [files, manager] of cases) {
      assert.equal(packageManagerOf(smallWorkspace(files)), manager);
    }
  });

  it('has further options of the package manager', async () => {
    const { commands } = await installed({ devkit: '1', more: ['--legacy-peer-deps'] });
    assert.deepEqual(commands, ['npm install --save-dev protheus-devkit@1 --legacy-peer-deps']);
  });

  it('prints the command and continues when the installation fails', async () => {
    const { output } = await installed({ devkit: '^0.1.0', works: false });
    assert.match(
      output,
      /could not be installed[^]*npm install --save-dev protheus-devkit@\^0\.1\.0/,
    );
  });

  it('reports a failure for a non-zero exit code and for a missing program', async () => {
    assert.equal(await runCommand([process.execPath, '-e', '']), true);
    assert.equal(await runCommand([process.execPath, '-e', 'process.exit(3)']), false);
    assert.equal(await runCommand(['no-such-program-anywhere']), false);
  });
});

async function installed(
  { devkit, more = [], works = true }: { devkit: string; more?: string[]; works?: boolean },
  files: Readonly<Record<string, string>> = {},
): Promise<{ commands: string[]; output: string }> {
  const commands: string[] = [];
  const output: string[] = [];
  const log = (line: string): void => void output.push(line);
  const rule: Rule = installDevkit({
    devkit,
    more,
    run: command => {
      commands.push(command.join(' '));
      return Promise.resolve(works);
    },
  });
  const context = { logger: { info: log, warn: log } } as unknown as SchematicContext;
  await new Promise<void>((complete, error) => {
    callRule(rule, smallWorkspace(files), context).subscribe({ complete, error });
  });
  return { commands, output: output.join('\n') };
}
