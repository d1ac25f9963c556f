import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { type AngularWorkspace, readAngularWorkspace } from './angular-workspace.js';

/** Reads a workspace whose `angular.json` has this text. */
function read(text: string): Promise<AngularWorkspace | undefined> {
  return inTemporaryFolder(async cwd => {
    await writeTree(cwd, { 'angular.json': text });
    return readAngularWorkspace(cwd, { above: false });
  });
}

const projects = {
  demo: {
    projectType: 'application',
    root: 'apps/demo',
    architect: { build: { options: { outputPath: 'out/demo' } } },
  },
  shop: {
    projectType: 'application',
    sourceRoot: 'apps/shop/sources',
    targets: { build: { options: { outputPath: { base: 'out/shop', browser: '' } } } },
  },
  plain: { projectType: 'application', architect: {} },
  lib: { projectType: 'library' },
  untyped: {},
};

const expected = [
  {
    name: 'demo',
    projectType: 'application',
    outputPath: 'out/demo',
    sourceRoot: join('apps/demo', 'src'),
  },
  {
    name: 'shop',
    projectType: 'application',
    outputPath: 'out/shop',
    sourceRoot: 'apps/shop/sources',
  },
  {
    name: 'plain',
    projectType: 'application',
    outputPath: join('dist', 'plain'),
    sourceRoot: 'src',
  },
  { name: 'lib', projectType: 'library', outputPath: join('dist', 'lib'), sourceRoot: 'src' },
  {
    name: 'untyped',
    projectType: undefined,
    outputPath: join('dist', 'untyped'),
    sourceRoot: 'src',
  },
];

describe('readAngularWorkspace', () => {
  const json = JSON.stringify({ version: 1, projects }, undefined, 2);
  const texts = {
    'plain JSON': json,
    'a BOM': `\uFEFF${json}`,
    'CRLF line ends': json.replaceAll('\n', '\r\n'),
    'comments and trailing commas': `// ours\n${json.replace('"version": 1,', '/* first */ "version": 1,').replace(/\}$/, ',}')}`,
    'a BOM, CRLF and a comment': `\uFEFF// ours\r\n${json.replaceAll('\n', '\r\n')}`,
  };
  for (const [title, text] of Object.entries(texts)) {
    it(`reads the projects of a file with ${title}`, async () => {
      assert.deepEqual((await read(text))?.projects, expected);
    });
  }

  for (const text of [
    '',
    'null',
    '[]',
    '"text"',
    '{}',
    '{"projects": null}',
    '{"projects": "x"}',
    '{"projects": {"a": null, "b": 1}}',
    '\u0000\u0001',
  ]) {
    it(`returns no project for ${JSON.stringify(text)}`, async () => {
      assert.deepEqual((await read(text))?.projects, []);
    });
  }

  it('uses the default output folder when an output path has another form', async () => {
    const odd = [null, 1, [], { base: 1 }].map((outputPath, index): [string, unknown] => [
      `p${index}`,
      { architect: { build: { options: { outputPath } } } },
    ]);
    const workspace = await read(JSON.stringify({ projects: Object.fromEntries(odd) }));
    assert.deepEqual(
      workspace?.projects.map(({ outputPath }) => outputPath),
      ['p0', 'p1', 'p2', 'p3'].map(name => join('dist', name)),
    );
  });

  it('searches the folders above only when asked to, and reads the nearest file', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, {
        'angular.json': '{"projects": {"outer": {}}}',
        'inner/angular.json': '{"projects": {"inner": {}}}',
        'inner/src/app/x.ts': '',
      });
      const below = join(cwd, 'inner', 'src', 'app');
      const found = await readAngularWorkspace(below, { above: true });
      assert.equal(found?.folder, join(cwd, 'inner'));
      assert.deepEqual(
        found.projects.map(({ name }) => name),
        ['inner'],
      );
      assert.equal(await readAngularWorkspace(below, { above: false }), undefined);
    }));

  it('returns undefined when the file is a folder', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'angular.json/x': '' });
      assert.equal(await readAngularWorkspace(cwd, { above: false }), undefined);
    }));
});
