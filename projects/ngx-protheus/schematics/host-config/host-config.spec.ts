import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace, workspaceJson } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { newRunner } from '../testing/workspaces';

describe('the host-config schematic', () => {
  it('writes a typed file with one handler per message', async () => {
    const tree = await newRunner().runner.runSchematic(
      'host-config',
      {},
      smallWorkspace({
        'src/app/a.ts':
          "x.jsToAdvpl('it\\'s', '');\nx.buildObservable(f, { sendInfo: { type: 'getA' }, receiveId: 'setA' });\n",
      }),
    );
    const text = tree.readContent('/protheus.host.ts');
    assert.deepEqual(syntaxErrors(tree), []);
    assert.match(text, /^import \{ defineHost \} from 'protheus-devkit';/);
    assert.match(text, /'getA': \(_content, channel\) => channel\.advplToJs\('setA', '\{\}'\),/);
    assert.match(text, /'it\\'s': content => console\.log/);
  });

  it('writes no handler when the application sends no message', async () => {
    const tree = await newRunner().runner.runSchematic('host-config', {}, smallWorkspace());
    assert.match(tree.readContent('/protheus.host.ts'), /onJsToAdvpl: \{\},/);
  });

  it('writes the file into the folder of the application and adds its path to the target', async () => {
    const workspace = (root: string): string =>
      workspaceJson()
        .replace('"root": ""', `"root": "${root}"`)
        .replace('"architect": {', '"architect": { "protheus-serve": { "options": {} },');
    const run = (root: string) =>
      newRunner().runner.runSchematic(
        'host-config',
        {},
        smallWorkspace({ 'angular.json': workspace(root) }),
      );
    const apart = await run('projects/vendas');
    assert.ok(apart.exists('/projects/vendas/protheus.host.ts'));
    assert.match(
      apart.readContent('/angular.json'),
      /"config": "projects\/vendas\/protheus\.host\.ts"/,
    );
    assert.doesNotMatch((await run('')).readContent('/angular.json'), /"config"/);
  });

  it('does not overwrite an existing file', async () => {
    const tree = smallWorkspace({ 'protheus.host.ts': 'mine' });
    await assert.rejects(
      newRunner().runner.runSchematic('host-config', {}, tree),
      /already exists/,
    );
    assert.equal(tree.readContent('/protheus.host.ts'), 'mine');
  });
});
