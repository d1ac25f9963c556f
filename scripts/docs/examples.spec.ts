import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { allPages, type Page, root } from './pages.js';
import { compileSamples } from './typescript-samples.js';

/** Without `po-ui`: its examples are templates and providers, which its guide has as complete samples. */
const FOLDERS = [
  'projects/ngx-protheus/src',
  'projects/ngx-protheus/testing',
  'projects/protheus-devkit/src',
];

interface Example {
  readonly path: string;
  readonly line: number;
  readonly code: string;
}

/** The code after `@example` in the comments of the sources. */
function examples(): readonly Example[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /(?<!\.spec)\.ts$/.test(name))
      .flatMap(name => examplesIn(`${folder}/${name}`))
      // Templates need Angular's compiler.
      .filter(({ code }) => !code.trimStart().startsWith('<')),
  );
}

function examplesIn(path: string): readonly Example[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/@example\n((?: *\*(?!\/| @).*\n)+)/g)].map(match => {
    const lines = match[1].split('\n').map(line => line.replace(/^ *\* ?/, ''));
    const code = lines.map(line => (line.startsWith('```') ? '' : line)).join('\n');
    return { path, line: text.slice(0, match.index).split('\n').length + 1, code };
  });
}

/** An example as a file, as statements, as class members and as object members: one must compile. */
function asPages({ path, line, code }: Example): readonly Page[] {
  const [page] = allPages();
  assert.ok(page);
  const members = `class Sample { http = inject(HttpClient); ${code}\n}`;
  const shapes = [
    { fragment: false, code },
    { fragment: true, code },
    { fragment: true, code: members },
    { fragment: true, code: `({ ${code}\n});` },
  ];
  return shapes.map(({ code, fragment }, shape) => ({
    ...page,
    path: `${path}:${line}:${shape}`,
    fences: [{ language: 'ts', fragment, code, line }],
  }));
}

describe('the examples in the comments of the sources', () => {
  it('compile', () => {
    const all = examples();
    assert.ok(all.length > 20, `${all.length} examples`);
    const { problems } = compileSamples(all.flatMap(asPages));
    const failed = all.filter(({ path, line }) =>
      [0, 1, 2, 3].every(shape =>
        problems.some(text => text.startsWith(`${path}:${line}:${shape}:`)),
      ),
    );
    const failures = failed.flatMap(({ path, line }) =>
      problems.filter(text => text.startsWith(`${path}:${line}:`)),
    );
    assert.deepEqual(failures, []);
  });
});
