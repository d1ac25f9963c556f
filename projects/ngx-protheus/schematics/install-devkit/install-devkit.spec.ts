import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Rule, type SchematicContext, callRule } from '@angular-devkit/schematics';
import { smallWorkspace } from '../testing/small-workspace';
import { addCommand, specifierOf } from './package-manager';
import { runCommand } from './run-command';
import { installDevkit } from './index';

describe('the installation of the devkit', () => {
  it('asks npm for the version', async () => {
    const { commands } = await installed({ devkit: '^0.1.0' });
    assert.deepEqual(commands, ['npm install --save-dev protheus-devkit@^0.1.0']);
  });

  it('takes a file as it is', () => {
    assert.equal(specifierOf('../pacotes/protheus-devkit.tgz'), '../pacotes/protheus-devkit.tgz');
    assert.equal(specifierOf('C:\\Meus Docs\\x.tgz'), 'C:\\Meus Docs\\x.tgz');
    assert.equal(specifierOf('file:x.tgz'), 'file:x.tgz');
    assert.equal(specifierOf('next'), 'protheus-devkit@next');
  });

  it('speaks the package manager of the workspace', async () => {
    const pnpm = await installed({ devkit: '1' }, { 'pnpm-lock.yaml': '' });
    assert.deepEqual(pnpm.commands, ['pnpm add --save-dev protheus-devkit@1']);
    const named = await installed(
      { devkit: '1' },
      { 'yarn.lock': '', 'angular.json': '{ "cli": { "packageManager": "bun" } }' },
    );
    assert.deepEqual(named.commands, ['bun add --dev protheus-devkit@1']);
    assert.deepEqual(addCommand('yarn', 'x'), ['yarn', 'add', '--dev', 'x']);
  });

  it('says the command and goes on when it fails', async () => {
    const { said } = await installed({ devkit: '^0.1.0', works: false });
    assert.match(
      said,
      /could not be installed[^]*npm install --save-dev protheus-devkit@\^0\.1\.0/,
    );
  });

  it('sees by the exit code, or by a missing program, that a command failed', async () => {
    assert.equal(await runCommand([process.execPath, '-e', '']), true);
    assert.equal(await runCommand([process.execPath, '-e', 'process.exit(3)']), false);
    assert.equal(await runCommand(['no-such-program-anywhere']), false);
  });
});

async function installed(
  { devkit, works = true }: { devkit: string; works?: boolean },
  files: Readonly<Record<string, string>> = {},
): Promise<{ commands: string[]; said: string }> {
  const commands: string[] = [];
  const said: string[] = [];
  const log = (line: string): void => void said.push(line);
  const rule: Rule = installDevkit({
    devkit,
    run: command => {
      commands.push(command.join(' '));
      return Promise.resolve(works);
    },
  });
  const context = { logger: { info: log, warn: log } } as unknown as SchematicContext;
  await new Promise<void>((complete, error) => {
    callRule(rule, smallWorkspace(files), context).subscribe({ complete, error });
  });
  return { commands, said: said.join('\n') };
}
