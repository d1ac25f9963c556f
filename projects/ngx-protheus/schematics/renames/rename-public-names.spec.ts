import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SchematicTestRunner, type UnitTestTree } from '@angular-devkit/schematics/testing';
import { smallWorkspace } from '../testing/small-workspace';
import { syntaxErrors } from '../testing/syntax-errors';
import { fixture, snapshot } from '../testing/workspaces';

const migrations = join(__dirname, '..', 'migrations.json');

describe('the rename-public-names migration: exports', () => {
  it('renames imports and references', async () => {
    await changes(
      `import { embedding, type HostKind, whenEmbedded } from 'ngx-protheus';
const kind: HostKind = embedding().kind;
await whenEmbedded({ timeout: 10 });
const read: typeof embedding = embedding;
`,
      `import { protheusEmbedding, type ProtheusHostKind, whenProtheusEmbedded } from 'ngx-protheus';
const kind: ProtheusHostKind = protheusEmbedding().kind;
await whenProtheusEmbedded({ timeout: 10 });
const read: typeof protheusEmbedding = protheusEmbedding;
`,
    );
  });

  it('keeps the local name of an import with an alias', async () => {
    await changes(
      `import { tenantId as header } from 'ngx-protheus';\nheader(a, b);\n`,
      `import { protheusTenantId as header } from 'ngx-protheus';\nheader(a, b);\n`,
    );
  });

  it('renames type imports, import types and type queries', async () => {
    await changes(
      `import type { ListPage } from 'ngx-protheus';
type Page = ListPage<string>;
type Kind = import('ngx-protheus').AddressKind;
type All = typeof import('ngx-protheus').allPages;
`,
      `import type { ProtheusPage } from 'ngx-protheus';
type Page = ProtheusPage<string>;
type Kind = import('ngx-protheus').ProtheusUrlKind;
type All = typeof import('ngx-protheus').fetchAllProtheusPages;
`,
    );
  });

  it('renames members of a namespace import', async () => {
    await changes(
      `import * as p from 'ngx-protheus';
const features = [p.withPinnedContext(), p.withHttpsRepair()];
let kind: p.HostKind = p.embedding().kind;
`,
      `import * as p from 'ngx-protheus';
const features = [p.withPinnedTenant(), p.withHttpsUpgrade()];
let kind: p.ProtheusHostKind = p.protheusEmbedding().kind;
`,
    );
  });

  it('renames members of a dynamic import', async () => {
    await changes(
      `const { embedding, whenEmbedded: wait } = await import('ngx-protheus');
embedding();
import('ngx-protheus').then(library => library.allPages(load));
import('ngx-protheus').then(({ tenantId }) => tenantId(a, b));
`,
      `const { protheusEmbedding: embedding, whenProtheusEmbedded: wait } = await import('ngx-protheus');
embedding();
import('ngx-protheus').then(library => library.fetchAllProtheusPages(load));
import('ngx-protheus').then(({ protheusTenantId: tenantId }) => tenantId(a, b));
`,
    );
  });

  it('keeps the names that a file exports', async () => {
    await changes(
      `import { embedding, tenantId } from 'ngx-protheus';
export { walkPages, type ListPage as Page } from 'ngx-protheus';
export { embedding, tenantId as header };
export const library = { embedding, id: tenantId };
`,
      `import { protheusEmbedding, protheusTenantId } from 'ngx-protheus';
export { fetchProtheusPages as walkPages, type ProtheusPage as Page } from 'ngx-protheus';
export { protheusEmbedding as embedding, protheusTenantId as header };
export const library = { embedding: protheusEmbedding, id: protheusTenantId };
`,
    );
  });

  it('follows export * and stops at a re-export with a name', async () => {
    const { tree } = await migrated({
      'src/app/all.ts': "export * from 'ngx-protheus';\nexport { tenantId } from 'ngx-protheus';\n",
      'src/app/a.ts':
        "import { embedding, tenantId } from './all';\nembedding();\ntenantId(a, b);\n",
    });
    assert.equal(
      tree.readContent('/src/app/a.ts'),
      "import { protheusEmbedding, tenantId } from './all';\nprotheusEmbedding();\ntenantId(a, b);\n",
    );
    assert.match(tree.readContent('/src/app/all.ts'), /export \{ protheusTenantId as tenantId \}/);
  });

  it('uses an alias when the file declares the new name', async () => {
    await changes(
      `import { embedding } from 'ngx-protheus';\nconst protheusEmbedding = embedding();\n`,
      `import { protheusEmbedding as embedding } from 'ngx-protheus';\nconst protheusEmbedding = embedding();\n`,
    );
  });

  it('ignores other symbols with the same name', async () => {
    await changes(
      `import { embedding } from 'ngx-protheus';
import { tenantId } from './own';
function f(embedding: string) { return { embedding, tenantId }; }
class A { embedding = embedding(); }
`,
      `import { protheusEmbedding } from 'ngx-protheus';
import { tenantId } from './own';
function f(embedding: string) { return { embedding, tenantId }; }
class A { embedding = protheusEmbedding(); }
`,
    );
  });

  it('imports a new name once when it replaces two old ones', async () => {
    await changes(
      `import { type ConfigFinding, type Finding, openApp, readApp } from 'protheus-devkit';
const all: (ConfigFinding | Finding)[] = [];
const lazy = await openApp(file, limits);
const read = await openApp(file, { maxBytes: 1 });
const whole = await readApp(file);
const both = await readApp(file, limits);
`,
      `import { type Finding, readAppPackage } from 'protheus-devkit';
const all: (Finding | Finding)[] = [];
const lazy = await readAppPackage(file, { limits });
const read = await readAppPackage(file, { limits: { maxBytes: 1 } });
const whole = await readAppPackage(file, { inMemory: true });
const both = await readAppPackage(file, { inMemory: true, limits });
`,
    );
  });

  it('imports moved symbols from their new entry point', async () => {
    await changes(
      `import {\r\n\tisTypeof as is, // old\r\n\tProtheusSession,\r\n\ttenantId,\r\n\ttype Email,\r\n} from "ngx-protheus"\r\nexport { Meta, tenantId } from "ngx-protheus"\r\nis(tenantId(a, b), "string")\r\n`,
      `import {\r\n\tProtheusSession,\r\n\tprotheusTenantId,\r\n} from "ngx-protheus"\r\nimport { isTypeof as is, type Email } from "ngx-protheus/compat"\r\nexport { protheusTenantId as tenantId } from "ngx-protheus"\r\nexport { Meta } from "ngx-protheus/compat"\r\nis(protheusTenantId(a, b), "string")\r\n`,
    );
  });
});

describe('the rename-public-names migration: members', () => {
  it('renames members of injected services', async () => {
    await changes(
      `import { inject, Injector } from '@angular/core';
import { ProtheusAuth, ProtheusSession } from 'ngx-protheus';
export class A {
  private readonly session = inject(ProtheusSession);
  readonly #auth = inject(ProtheusAuth, { optional: true });
  constructor(private readonly other: ProtheusSession, injector: Injector, maybe?: ProtheusSession | null) {
    this.session.setContext(a, b);
    this.#auth?.authEvents.subscribe();
    injector.get(ProtheusSession).contextChanges.subscribe(({ foreign: byHost }) => byHost);
    maybe?.setContext(a, b);
    const { setContext, contextChanges: changes } = this.other;
    this.other['setContext'](a, b);
  }
}
type Part = Pick<ProtheusSession, 'setContext' | 'company'>;
type Change = ProtheusSession['contextChanges'];
`,
      `import { inject, Injector } from '@angular/core';
import { ProtheusAuth, ProtheusSession } from 'ngx-protheus';
export class A {
  private readonly session = inject(ProtheusSession);
  readonly #auth = inject(ProtheusAuth, { optional: true });
  constructor(private readonly other: ProtheusSession, injector: Injector, maybe?: ProtheusSession | null) {
    this.session.setTenant(a, b);
    this.#auth?.events.subscribe();
    injector.get(ProtheusSession).tenantChanges.subscribe(({ external: byHost }) => byHost);
    maybe?.setTenant(a, b);
    const { setTenant: setContext, tenantChanges: changes } = this.other;
    this.other['setTenant'](a, b);
  }
}
type Part = Pick<ProtheusSession, 'setTenant' | 'company'>;
type Change = ProtheusSession['tenantChanges'];
`,
    );
  });

  it('follows types through other files', async () => {
    const { tree } = await migrated({
      'src/app/store.ts':
        "import { inject } from '@angular/core';\nimport { ProtheusSession } from 'ngx-protheus';\nexport class Store { readonly session = inject(ProtheusSession); }\n",
      'src/app/a.ts':
        "import { type Store } from './store';\nexport const f = (store: Store) => store.session.setContext(a, b);\n",
    });
    assert.match(tree.readContent('/src/app/a.ts'), /store\.session\.setTenant\(a, b\)/);
  });

  it('renames options of request()', async () => {
    await changes(
      `import { inject } from '@angular/core';
import { ProtheusChannel, type ProtheusRequestOptions } from 'ngx-protheus';
const channel = inject(ProtheusChannel);
const options = { answer: 'setA', timeout: 1 };
const typed: ProtheusRequestOptions = { answer: 'setB' };
channel.request('a', { answer: 42 }, { answer: 'setA' }).subscribe(({ answer }) => answer);
channel.request('a', options.answer, options);
function f(answer: string) { return channel.request('a', '', { answer, concurrent: false }); }
`,
      `import { inject } from '@angular/core';
import { ProtheusChannel, type ProtheusRequestOptions } from 'ngx-protheus';
const channel = inject(ProtheusChannel);
const options = { answerType: 'setA', timeout: 1 };
const typed: ProtheusRequestOptions = { answerType: 'setB' };
channel.request('a', { answer: 42 }, { answerType: 'setA' }).subscribe(({ answer }) => answer);
channel.request('a', options.answerType, options);
function f(answer: string) { return channel.request('a', '', { answerType: answer, concurrent: false }); }
`,
    );
  });

  it('renames members of the fake host', async () => {
    await changes(
      `import { TestBed } from '@angular/core/testing';
import { FakeProtheusHost } from 'ngx-protheus/testing';
let host: FakeProtheusHost;
host = TestBed.configureTestingModule({}).inject(FakeProtheusHost);
host.on('a', 1).on('b', call => call.answer('c', 2));
new FakeProtheusHost().on('c', 3);
`,
      `import { TestBed } from '@angular/core/testing';
import { FakeProtheusHost } from 'ngx-protheus/testing';
let host: FakeProtheusHost;
host = TestBed.configureTestingModule({}).inject(FakeProtheusHost);
host.handle('a', 1).handle('b', call => call.answer('c', 2));
new FakeProtheusHost().handle('c', 3);
`,
    );
  });

  it('renames members of mocks', async () => {
    await changes(
      `import { ProtheusAuth, ProtheusSession } from 'ngx-protheus';
const spy = jasmine.createSpyObj('ProtheusSession', ['setContext', 'refresh']);
let typed: jasmine.SpyObj<ProtheusSession>;
typed = jasmine.createSpyObj<ProtheusSession>('ProtheusSession', ['setContext']);
class FakeAuth { authEvents = of(); }
class FakeSession implements Partial<ProtheusSession> { setContext() {} }
const providers = [
  { provide: ProtheusSession, useValue: spy },
  { provide: ProtheusSession, useValue: { setContext: () => undefined } as unknown as ProtheusSession },
  { provide: ProtheusAuth, useClass: FakeAuth },
];
expect(spy.setContext).toHaveBeenCalled();
expect(typed.setContext.calls).toBe(1);
new FakeAuth().authEvents;
new FakeSession().setContext();
jest.spyOn(typed, 'setContext');
`,
      `import { ProtheusAuth, ProtheusSession } from 'ngx-protheus';
const spy = jasmine.createSpyObj('ProtheusSession', ['setTenant', 'refresh']);
let typed: jasmine.SpyObj<ProtheusSession>;
typed = jasmine.createSpyObj<ProtheusSession>('ProtheusSession', ['setTenant']);
class FakeAuth { events = of(); }
class FakeSession implements Partial<ProtheusSession> { setTenant() {} }
const providers = [
  { provide: ProtheusSession, useValue: spy },
  { provide: ProtheusSession, useValue: { setTenant: () => undefined } as unknown as ProtheusSession },
  { provide: ProtheusAuth, useClass: FakeAuth },
];
expect(spy.setTenant).toHaveBeenCalled();
expect(typed.setTenant.calls).toBe(1);
new FakeAuth().events;
new FakeSession().setTenant();
jest.spyOn(typed, 'setTenant');
`,
    );
  });

  it('renames values of URL kinds', async () => {
    await changes(
      `import { inject } from '@angular/core';
import { type AddressKind, ProtheusHttp } from 'ngx-protheus';
const { kind, address } = inject(ProtheusHttp).explain('/a');
if (kind === 'rest') f(address);
else if (kind !== 'foreign') f('foreign');
switch (kind) { case 'foreign': break; }
const labels: Record<AddressKind, string> = { rest: 'a', asset: 'b', foreign: 'foreign', trusted: 'd' };
const first: AddressKind = 'foreign';
expect(inject(ProtheusHttp).explain('/b').kind).toBe('foreign');
assert.equal(kind, 'foreign');
`,
      `import { inject } from '@angular/core';
import { type ProtheusUrlKind, ProtheusHttp } from 'ngx-protheus';
const { kind, url: address } = inject(ProtheusHttp).explain('/a');
if (kind === 'rest') f(address);
else if (kind !== 'external') f('foreign');
switch (kind) { case 'external': break; }
const labels: Record<ProtheusUrlKind, string> = { rest: 'a', asset: 'b', external: 'foreign', trusted: 'd' };
const first: ProtheusUrlKind = 'external';
expect(inject(ProtheusHttp).explain('/b').kind).toBe('external');
assert.equal(kind, 'external');
`,
    );
  });

  it('renames members of the local host and of its configuration', async () => {
    await changes(
      `import { defineHost, startHost, type OpenRequest } from 'protheus-devkit';
const request: OpenRequest = { environment: 'P12' };
const host = await startHost({ rest: { 'GET /a': { needs: 'token', answer: () => 1 } } });
const { port } = await host.openApp('app', request);
if (host.openings.length) f(host.openings.includes(port));
export default defineHost({
  rest: {
    'GET /a': { needs: 'tenant', answer: ({ body }) => ({ answer: body }) },
    'GET /b': { answer: 42 },
  },
});
`,
      `import { defineHost, startHost, type LaunchOptions } from 'protheus-devkit';
const request: LaunchOptions = { environment: 'P12' };
const host = await startHost({ rest: { 'GET /a': { requires: 'token', handler: () => 1 } } });
const { port } = await host.launchApp('app', request);
if (host.runningApps.length) f(host.runningApps.map(({ port }) => port).includes(port));
export default defineHost({
  rest: {
    'GET /a': { requires: 'tenant', handler: ({ body }) => ({ answer: body }) },
    'GET /b': { answer: 42 },
  },
});
`,
    );
  });

  it('renames members of findings', async () => {
    await changes(
      `import { checkApp, checkConfig, type Finding, packApp } from 'protheus-devkit';
const print = ({ cause, cure }: Finding) => console.log(cause.en, cure.en);
(await checkApp('a', new Map())).findings.forEach(finding => log(finding.cause, finding.cure));
for (const finding of checkConfig([]).findings) log(finding.cause);
await packApp({ folder: 'dist', approval: ready });
new Error('x', { cause }).cause;
`,
      `import { checkApp, checkBrokerConfig, type Finding, packApp } from 'protheus-devkit';
const print = ({ message: cause, solution: cure }: Finding) => console.log(cause.en, cure.en);
(await checkApp('a', new Map())).findings.forEach(finding => log(finding.message, finding.solution));
for (const finding of checkBrokerConfig([]).findings) log(finding.message);
await packApp({ folder: 'dist', beforeCommit: ready });
new Error('x', { cause }).cause;
`,
    );
  });

  it('ignores members of other types', async () => {
    const text = `import { inject } from '@angular/core';
import { ProtheusChannel } from 'ngx-protheus';
class Own { setContext(): void {} on(): this { return this; } readonly authEvents = 1; }
new Own().on().setContext();
inject(ProtheusChannel).messages('setContext').subscribe();
const own = { answer: 1, foreign: true, kind: 'foreign' };
if (own.kind === 'foreign') own.answer = 2;
`;
    const { output } = await changes(text, text);
    assert.equal(output, '');
  });
});

describe('the rename-public-names migration: report', () => {
  it('lists members of unknown types', async () => {
    const { output } = await migrated({
      'src/app/a.ts':
        "import { ProtheusSession } from 'ngx-protheus';\nexport const f = (any: any) => any.setContext(a, b);\n",
      'src/app/b.ts':
        'export const f = (session: any, socket: any) => {\n  session.setContext(a, b);\n  socket.setContext(a);\n};\n',
      'src/app/c.ts':
        "import { FakeProtheusHost } from 'ngx-protheus/testing';\nexport const f = (host: any, socket: any) => {\n  host.on('a', 1);\n  socket.on('b', 2);\n};\n",
    });
    assert.match(
      output,
      /setContext of ProtheusSession is now setTenant[^]*?src\/app\/a\.ts:2\s+src\/app\/b\.ts:2\n/,
    );
    assert.match(output, /on of FakeProtheusHost is now handle[^\n]*\s+src\/app\/c\.ts:3$/);
  });

  it('lists members in templates', async () => {
    const { output } = await migrated({
      'src/app/a.html': '<p>\n{{ session.contextChanges | async }}</p>',
      'src/app/app.ts':
        "import { Component } from '@angular/core';\nimport { ProtheusSession } from 'ngx-protheus';\n@Component({ template: `\n  <p (click)=\"session.setContext(a, b)\"></p>` })\nexport class App {}\n",
    });
    assert.match(output, /contextChanges of ProtheusSession[^\n]*\s+src\/app\/a\.html:2/);
    assert.match(output, /setContext of ProtheusSession[^\n]*\s+src\/app\/app\.ts:4/);
  });

  it('lists removed symbols, and moved ones without an import of their own', async () => {
    const { output } = await migrated({
      'src/app/a.ts':
        "import { SIGN_IN_REDIRECT } from 'ngx-protheus';\nimport * as p from 'ngx-protheus';\np.isTypeof(SIGN_IN_REDIRECT, 'object');\n",
    });
    assert.match(
      output,
      /SIGN_IN_REDIRECT is no longer exported; use provideProtheus\(withSignIn\(…\)\)\s+src\/app\/a\.ts:1/,
    );
    assert.match(
      output,
      /isTypeof is now exported by 'ngx-protheus\/compat'; change the import\s+src\/app\/a\.ts:3/,
    );
  });

  it('lists uses of a package whose content is no longer in buffers', async () => {
    const { output } = await migrated({
      'a.mjs': "import { readApp } from 'protheus-devkit';\nawait readApp('a');\n",
    });
    assert.match(
      output,
      /readApp: the files of the package are no longer buffers[^\n]*\s+a\.mjs:1/,
    );
  });

  it('lists files with syntax errors, which stay unchanged', async () => {
    const text = "import { embedding } from 'ngx-protheus';\nembedding(;\n";
    const { tree, output } = await migrated({ 'src/app/a.ts': text }, false);
    assert.equal(tree.readContent('/src/app/a.ts'), text);
    assert.match(output, /the file has a syntax error[^\n]*\s+src\/app\/a\.ts:2/);
  });

  it('prints nothing for a workspace without the packages', async () => {
    const { output } = await migrated({ 'src/app/a.ts': 'session.setContext(a, b);\n' });
    assert.equal(output, '');
  });
});

describe('the rename-public-names migration: files', () => {
  it('keeps byte order marks, line ends and the encoding', async () => {
    const { tree } = await migrated({
      'src/app/a.ts': "\uFEFFimport { embedding } from 'ngx-protheus';\r\nembedding(); // ação\r\n",
      'src/app/b.ts': Buffer.from(
        "import { embedding } from 'ngx-protheus';\nembedding(); // ação\n",
        'latin1',
      ),
    });
    assert.equal(
      tree.read('/src/app/a.ts')?.toString(),
      "\uFEFFimport { protheusEmbedding } from 'ngx-protheus';\r\nprotheusEmbedding(); // ação\r\n",
    );
    assert.equal(
      tree.read('/src/app/b.ts')?.toString('latin1'),
      "import { protheusEmbedding } from 'ngx-protheus';\nprotheusEmbedding(); // ação\n",
    );
  });

  it('does not read packages, builds and type declarations', async () => {
    const text = "import { embedding } from 'ngx-protheus';\nembedding();\n";
    const paths = ['node_modules/x/a.ts', 'dist/a.js', '.angular/a.ts', 'src/a.d.ts'];
    const files = Object.fromEntries(paths.map(path => [path, text]));
    const { tree } = await run(smallWorkspace({ 'src/app/a.ts': text, ...files }));
    for (const path of paths) assert.equal(tree.readContent(`/${path}`), text);
  });

  it('updates a workspace of version 0.1', async () => {
    const before = fixture('ngx-protheus-0.1');
    const { tree, output } = await run(fixture('ngx-protheus-0.1'));
    const expected = fixture('ngx-protheus-0.2');
    const text = (of: UnitTestTree): Record<string, string> =>
      Object.fromEntries(of.files.map(path => [path, of.readContent(path)]));
    assert.deepEqual({ ...text(before), ...text(expected) }, text(tree));
    assert.deepEqual(
      output
        .split('\n')
        .filter(line => /:\d+$/.test(line))
        .map(line => line.trim()),
      [
        'scripts/release.mjs:2',
        'projects/portal/src/app/company-header.component.ts:8',
        'projects/portal/src/app/app.component.html:2',
        'projects/portal/src/app/protheus.service.spec.ts:29',
      ],
    );
  });
});

/** Asserts the text of one file after the migration. */
async function changes(
  before: string,
  after: string,
): Promise<{ tree: UnitTestTree; output: string }> {
  const result = await migrated({ 'src/app/a.ts': before });
  assert.equal(result.tree.readContent('/src/app/a.ts'), after);
  return result;
}

async function migrated(
  files: Readonly<Record<string, string | Buffer>>,
  isValid = true,
): Promise<{ tree: UnitTestTree; output: string }> {
  const result = await run(smallWorkspace(files));
  if (isValid) assert.deepEqual(syntaxErrors(result.tree), []);
  return result;
}

/** Runs the migration twice. The second run must not change a byte. */
async function run(before: UnitTestTree): Promise<{ tree: UnitTestTree; output: string }> {
  const output: string[] = [];
  const runner = new SchematicTestRunner('ngx-protheus', migrations);
  runner.logger.subscribe(({ message }) => output.push(message));
  const tree = await runner.runSchematic('rename-public-names', {}, before);
  const bytes = snapshot(tree);
  const again = await new SchematicTestRunner('ngx-protheus', migrations).runSchematic(
    'rename-public-names',
    {},
    tree,
  );
  assert.deepEqual(snapshot(again), bytes);
  return { tree: again, output: output.join('\n') };
}
