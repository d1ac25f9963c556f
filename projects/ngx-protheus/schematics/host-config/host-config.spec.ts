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

  const variables: Readonly<Record<string, string>> = {
    'a variable':
      "let info: ProJsToAdvpl = { sendInfo: { type: 'getA' }, receiveId: 'setA' };\nx.buildObservable(f, info);",
    'a constant of the file':
      "const info = { sendInfo: { type: 'getA' }, receiveId: 'setA' } as const;\nfunction g() { x.buildObservable(f, info); }",
    'a constant of another file': "import { INFO } from './b';\nx.buildObservable(f, INFO);",
    'a member of the class':
      "class A { readonly info = { sendInfo: { type: 'getA' }, receiveId: 'setA' }; go() { x.buildObservable(f, this.info); } }",
    'several variables':
      "const sendInfo = { type: 'getA', content: '' };\nconst receiveId = 'setA';\nx.buildObservable(f, { sendInfo, receiveId });",
    'a variable of the same name as another':
      "function a() { const info = { sendInfo: { type: 'other' }, receiveId: 'y' }; }\nfunction b() { const info = { sendInfo: { type: 'getA' }, receiveId: 'setA' }; x.buildObservable(f, info); }",
    'a variable, for ProtheusChannel':
      "import { ProtheusChannel } from 'ngx-protheus';\nconst options = { answerType: 'setA' };\nx.request('getA', '', options);",
  };
  for (const [place, text] of Object.entries(variables)) {
    it(`finds a message whose options stand in ${place}`, async () => {
      const tree = await newRunner().runner.runSchematic(
        'host-config',
        {},
        smallWorkspace({
          'src/app/a.ts': `${text}\n`,
          'src/app/b.ts':
            "export const INFO = { sendInfo: { type: 'getA' }, receiveId: 'setA' };\n",
        }),
      );
      const config = tree.readContent('/protheus.host.ts');
      assert.match(config, /'getA': \(_content, channel\) => channel\.advplToJs\('setA', /);
      assert.doesNotMatch(config, /'other'/);
    });
  }

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
