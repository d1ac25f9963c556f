import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace } from '../testing/small-workspace';
import { newRunner } from '../testing/workspaces';

/** The lines about Prettier that ng add prints. */
async function notesOf(
  devDependencies: object,
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { runner, output } = newRunner();
  const packageJson = JSON.stringify({ devDependencies });
  await runner.runSchematic(
    'ng-add',
    {},
    smallWorkspace({ 'package.json': packageJson, ...files }),
  );
  return output.filter(line => line.includes('Prettier'));
}

describe('prettierNotes', () => {
  const formatted: readonly object[] = [
    { prettier: '^3.0.0' },
    { prettier: '3.6.2', '@angular/cli': '^21.0.0' },
    { prettier: '^3.0.0', '@angular/cli': '~21.2.0' },
    { prettier: '^3.0.0', '@angular/cli': '21' },
    { prettier: '^3.0.0', '@angular/cli': '22.0.0-next.1' },
    { prettier: '^3.0.0', '@angular/cli': '>=17.0.0' },
  ];
  for (const dependencies of formatted) {
    it(`says that the CLI formats whole files: ${JSON.stringify(dependencies)}`, async () => {
      assert.match(
        (await notesOf(dependencies)).join(),
        /^Prettier is installed: .* more lines may differ/,
      );
    });
  }

  it('goes by the version of the CLI that is installed', async () => {
    const installed = { 'node_modules/@angular/cli/package.json': '{ "version": "21.2.1" }' };
    const notes = await notesOf({ prettier: '3', '@angular/cli': '>=17' }, installed);
    assert.match(notes.join(), /more lines may differ/);
  });

  for (const version of ['~21.1.0', '21.0.3', '^20.3.0', '19']) {
    it(`says that the CLI ${version} does not run Prettier`, async () => {
      const notes = await notesOf({ prettier: '3', '@angular/cli': version });
      assert.match(notes.join(), /this Angular CLI does not run it/);
    });
  }

  const older: Readonly<Record<string, string>> = {
    'package-lock.json': 'npx prettier --write <file>',
    'pnpm-lock.yaml': 'pnpm exec prettier --write <file>',
    'yarn.lock': 'yarn run prettier --write <file>',
    'bun.lock': 'bunx prettier --write <file>',
  };
  for (const [lock, command] of Object.entries(older)) {
    it(`names the command that formats with an older CLI, with ${lock}`, async () => {
      const notes = await notesOf({ prettier: '3', '@angular/cli': '^19.2.0' }, { [lock]: '' });
      assert.ok(notes.join().includes(`"${command}"`), notes.join());
    });
  }

  it('says nothing when Prettier is not among the packages', async () => {
    assert.deepEqual(await notesOf({ '@angular/cli': '^21.0.0' }), []);
    assert.deepEqual(await notesOf({ 'eslint-config-prettier': '^9.0.0' }), []);
  });
});
