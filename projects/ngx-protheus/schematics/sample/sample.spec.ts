import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import { smallWorkspace, workspaceJson } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { addApplication, fixture, newRunner, newWorkspace, snapshot } from '../testing/workspaces';

const FOLDER = '/src/app/protheus-sample/protheus-sample.component';

async function withSample(
  before: UnitTestTree,
  options: object = {},
): Promise<{ tree: UnitTestTree; output: string }> {
  const { runner, output } = newRunner();
  const tree = await runner.runSchematic('sample', options, before);
  return { tree, output: output.join('\n') };
}

/** A workspace with a file of routes. */
function routes(text: string, path = 'src/app/app.routes.ts'): UnitTestTree {
  return smallWorkspace({ [path]: text });
}

describe('the sample page', () => {
  const workspaces: readonly (readonly [name: string, routes: string])[] = [
    ...[17, 18, 19, 20, 21].map(major => [`ng-new-${major}`, 'app.routes.ts'] as const),
    ...[17, 19].map(major => [`po-ui-${major}-module`, 'app-routing.module.ts'] as const),
    ['po-ui-21-module', 'app-routing-module.ts'],
    ...[17, 19, 21].map(major => [`po-ui-${major}-standalone`, 'app.routes.ts'] as const),
  ];
  for (const [name, file] of workspaces) {
    it(`is a route, with tests, of ${name}`, async () => {
      const { tree, output } = await withSample(fixture(name));
      assert.deepEqual(syntaxErrors(tree), []);
      const list = tree.readContent(`/src/app/${file}`);
      assert.match(list, /path: 'exemplo',\s+loadComponent: \(\) =>/);
      assert.match(list, /import\('\.\/protheus-sample\/protheus-sample\.component'\)/);
      const component = tree.readContent(`${FOLDER}.ts`);
      assert.equal(component.includes('PoTableModule'), name.startsWith('po-ui'));
      assert.equal(component.includes('standalone: true'), /-1[78]/.test(name));
      const template = tree.readContent(`${FOLDER}.html`);
      assert.equal(template.includes('<po-table'), name.startsWith('po-ui'));
      const spec = tree.readContent(`${FOLDER}.spec.ts`);
      assert.equal(spec.includes('provideNoopAnimations()'), /^po-ui-17/.test(name));
      assert.match(output, /The sample page is the route \/exemplo/);
    });

    it(`changes nothing on a second run in ${name}`, async () => {
      const once = (await withSample(fixture(name))).tree;
      const before = snapshot(once);
      assert.deepEqual(snapshot((await withSample(once)).tree), before);
    });
  }

  it('opens first where the application has no other route', async () => {
    const { tree } = await withSample(fixture('ng-new-19'));
    assert.match(
      tree.readContent('/src/app/app.routes.ts'),
      /\{ path: '', pathMatch: 'full', redirectTo: 'exemplo' \},\n\];/,
    );
  });

  it('has the answer of the local host to its question', async () => {
    const { tree } = await withSample(fixture('ng-new-19'));
    assert.match(
      tree.readContent('/protheus.host.ts'),
      /'getSessionInfo': \(_content, channel\) => channel\.advplToJs\(channel\.type, JSON\.stringify\(\{ user: 'Ana Souza'/,
    );
  });

  it('has the AdvPL source, in Windows-1252 with CRLF', async () => {
    const { tree } = await withSample(fixture('ng-new-19'));
    const name = tree.files.find(path => path.endsWith('.prw')) ?? '';
    const text = tree.read(name)?.toString('latin1') ?? '';
    assert.match(text, /Case cType == "getSessionInfo"\r\n/);
    assert.match(text, /oWebChannel:AdvPLToJS\(cType, jAnswer:ToJson\(\)\)\r\n/);
    assert.match(text, /quando ele é fechado/);
    assert.doesNotMatch(text.replace(/\r\n/g, ''), /\n/);
  });

  it('changes no file of the user, and says what to add', async () => {
    const own = {
      'protheus.host.ts': 'export default {};\n',
      'advpl/vendas.tlpp': '// minha\n',
      'src/app/protheus-sample/protheus-sample.component.ts': '// minha\n',
    };
    const { tree, output } = await withSample(smallWorkspace(own));
    for (const [path, text] of Object.entries(own)) assert.equal(tree.readContent(path), text);
    assert.equal(tree.exists('/advpl/vendas.prw'), false);
    assert.match(output, /protheus\.host\.ts was not changed\. Add[^]+getSessionInfo: \(_content/);
    assert.match(output, /vendas\.tlpp was not changed\. Add[^]+Case cType == "getSessionInfo"/);
  });

  it('says nothing about files that answer already', async () => {
    const { output } = await withSample(
      smallWorkspace({
        'protheus.host.ts': "export default { onJsToAdvpl: { 'getSessionInfo': () => {} } };\n",
        'advpl/vendas.prw': 'Case cType == "getSessionInfo"\r\n',
      }),
    );
    assert.doesNotMatch(output, /was not changed/);
  });

  it('writes the sources in the line ends of the application', async () => {
    const main = "import { App } from './app/app';\r\nbootstrapApplication(App);\r\n";
    const { tree } = await withSample(smallWorkspace({ 'src/main.ts': main }));
    for (const ending of ['ts', 'html', 'spec.ts'])
      assert.doesNotMatch(tree.readContent(`${FOLDER}.${ending}`).replace(/\r\n/g, ''), /\n/);
  });

  it('has the prefix of the application', async () => {
    const json = workspaceJson().replace('"root": ""', '"root": "", "prefix": "erp"');
    const { tree, output } = await withSample(smallWorkspace({ 'angular.json': json }));
    assert.match(tree.readContent(`${FOLDER}.ts`), /selector: 'erp-protheus-sample'/);
    assert.match(
      output,
      /no list of routes: import the component and write <erp-protheus-sample \/>/,
    );
  });

  it('belongs to the application that is named', async () => {
    const tree = await addApplication(await newWorkspace(), 'compras');
    const after = (await withSample(tree, { project: 'compras' })).tree;
    assert.ok(
      after.exists('/projects/compras/src/app/protheus-sample/protheus-sample.component.ts'),
    );
    assert.ok(after.exists('/projects/compras/protheus.host.ts'));
    assert.ok(after.exists('/advpl/compras.prw'));
    assert.equal(after.exists(`${FOLDER}.ts`), false);
  });

  it('is added by ng add --sample, and only then', async () => {
    for (const sample of [true, false]) {
      const { runner } = newRunner();
      const tree = await runner.runSchematic('ng-add', { sample }, fixture('ng-new-19'));
      assert.equal(tree.exists(`${FOLDER}.ts`), sample);
    }
  });

  it('speaks Portuguese', async () => {
    const { tree } = await withSample(fixture('po-ui-19-standalone'));
    const shown = tree.readContent(`${FOLDER}.html`) + tree.readContent(`${FOLDER}.ts`);
    for (const text of ['Filial atual', 'Perguntar ao AdvPL', 'Usar esta filial', 'Descrição'])
      assert.ok(shown.includes(text), text);
  });
});

describe('the route of the sample page', () => {
  const head = "import { Routes } from '@angular/router';\n\n";
  const before: Readonly<Record<string, readonly [text: string, after: RegExp]>> = {
    'before a route for everything else': [
      `${head}export const routes: Routes = [\n  { path: '**', redirectTo: '' },\n];\n`,
      /Routes = \[\n {2}\{\n {4}path: 'exemplo',[^]+\n {2}\},\n {2}\{ path: '\*\*'/,
    ],
    'in a list of one line': [
      `${head}const routes: Routes = [{ path: 'a', component: A }];\n`,
      /\}, \{ path: 'a', component: A \}\];/,
    ],
    'above the comment of the first route': [
      `${head}const routes: Routes = [\n  // Pedidos\n  { path: 'a', component: A },\n];\n`,
      /\n {2}\},\n {2}\/\/ Pedidos\n {2}\{ path: 'a'/,
    ],
    'in a list that says its type behind it': [
      `${head}export const routes = [{ path: 'a', component: A }] satisfies Routes;\n`,
      /path: 'exemplo'/,
    ],
    'in a list of Route[]': [
      `import { Route as R } from '@angular/router';\nexport const r: R[] = [];\n`,
      /path: 'exemplo'/,
    ],
    'in what forRoot receives': [
      `import { RouterModule } from '@angular/router';\nexport const m = RouterModule.forRoot([{ path: 'a' }]);\n`,
      /path: 'exemplo'/,
    ],
    'in the quotes of the file': [
      `import { Routes } from "@angular/router";\nexport const routes: Routes = [];\n`,
      /import\("\.\/protheus-sample\/protheus-sample\.component"\)/,
    ],
    'under another path where that is taken': [
      `${head}const routes: Routes = [{ path: 'exemplo', component: A }];\n`,
      /path: 'exemplo-protheus',/,
    ],
  };
  for (const [name, [text, after]] of Object.entries(before)) {
    it(`is added ${name}`, async () => {
      const { tree } = await withSample(routes(text));
      assert.deepEqual(syntaxErrors(tree), []);
      assert.match(tree.readContent('/src/app/app.routes.ts'), after);
    });
  }

  it('names the component from another folder', async () => {
    const text = `${head}export const routes: Routes = [];\n`;
    const { tree } = await withSample(routes(text, 'src/app/core/routes.ts'));
    assert.match(
      tree.readContent('/src/app/core/routes.ts'),
      /import\('\.\.\/protheus-sample\/protheus-sample\.component'\)/,
    );
  });

  it('is not added to what only looks like a list of routes', async () => {
    const text = "type Routes = string[];\nexport const routes: Routes = ['a'];\n";
    const { tree, output } = await withSample(routes(text));
    assert.equal(tree.readContent('/src/app/app.routes.ts'), text);
    assert.match(output, /no list of routes/);
  });
});
