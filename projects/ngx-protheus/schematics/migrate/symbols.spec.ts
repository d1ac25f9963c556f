import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { componentsByModule, entryPoints } from './symbols';

describe('the symbols of protheus-lib-core', () => {
  it('are the 97 public symbols', () => {
    assert.equal(entryPoints.size, 97);
  });

  it('include the components of every module', () => {
    for (const components of componentsByModule.values()) {
      for (const name of components) assert.equal(entryPoints.get(name), 'ngx-protheus/po-ui');
    }
  });

  for (const file of ['migration.md', 'pt-BR/migracao.md']) {
    it(`are listed in docs/${file} with the entry point that the migration writes`, () => {
      const rows = [...table(file)].map(([, name, entry]) => [name, entry]);
      const byName = (a: (string | undefined)[], b: (string | undefined)[]): number =>
        String(a[0]) < String(b[0]) ? -1 : 1;
      assert.deepEqual(rows.sort(byName), [...entryPoints].sort(byName));
    });
  }
});

const publicApis = {
  'ngx-protheus': 'src/public-api.ts',
  'ngx-protheus/po-ui': 'po-ui/public-api.ts',
  'ngx-protheus/compat': 'compat/public-api.ts',
};

describe('the entry points of the library', () => {
  for (const [entry, file] of Object.entries(publicApis)) {
    const path = join(process.cwd(), 'projects', 'ngx-protheus', file);
    it(`${entry} exports what the migration imports from it`, () => {
      const wanted = [...entryPoints].filter(([, of]) => of === entry).map(([name]) => name);
      const exported = exportedNames(readFileSync(path, 'utf8'));
      assert.deepEqual(
        wanted.filter(name => !exported.has(name)),
        [],
      );
    });
  }
});

/** The names between the braces of `export { … }`. */
function exportedNames(text: string): ReadonlySet<string> {
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].map(([, list = '']) => list);
  const names = lists.flatMap(list => list.split(','));
  return new Set(names.map(name => name.trim().replace(/^(type )?(\S+ as )?/, '')));
}

function table(file: string): Iterable<RegExpMatchArray> {
  // The runner starts the specs in the root folder of the workspace.
  const text = readFileSync(join(process.cwd(), 'docs', file), 'utf8');
  return text.matchAll(/^\| `(\w+)` +\| `(ngx-protheus[\w/-]*)` +\|/gm);
}
