import { posix } from 'node:path';
import { type Tree } from '@angular-devkit/schematics';
import { type JsonFile } from '../edit/json-file';
import { readTextFile } from '../edit/text-file';
import { treePath } from '../edit/tree-path';
import { displayPath } from '../report/display-path';
import { type Finding } from '../report/finding';
import { schematicError } from '../report/schematic-error';
import { readSource } from '../syntax/source';
import { tsconfigChain } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { type Application, openWorkspace } from '../workspace/application';
import { importedPackages } from '../workspace/imported-packages';
import { filesWithOldLibrary, oldLibraries, oldLibraryState } from '../workspace/old-library';
import { requiredVersion } from '../workspace/package-json';
import { themeWithoutModule } from './appearance';
import { deepImports } from './unmigrated';

/**
 * Maps the name of protheus-lib-core to this library: one file, and `paths` that point to it. No
 * source is changed, so that a team can go back by removing both.
 *
 * @returns What the alias does not cover.
 */
export function aliasOldLibrary(tree: Tree, app: Application): Finding[] {
  const files = filesWithOldLibrary(tree, app);
  const sources = files.map(path => readSource(tree, path)).filter(source => source !== undefined);
  const theme = themeWithoutModule(tree, app);
  writeAlias(tree, app);
  return [...sources.flatMap(source => deepImports(source, true)), ...theme];
}

function writeAlias(tree: Tree, app: Application): void {
  const path = aliasFile(app);
  // Another application of the workspace may have the alias already: one file serves all of them.
  if (oldLibraryState(tree, app) === 'aliased') return;
  if (!tree.exists(path)) {
    const eol = readTextFile(tree, app.main)?.eol ?? '\n';
    tree.create(path, `export * from 'ngx-protheus/compat';${eol}`);
  }
  const names = namesInUse(tree, app);
  for (const { json, root } of configurationsToEdit(tree, app)) {
    const relative = posix.relative(root, path);
    for (const name of names) {
      const key = ['compilerOptions', 'paths', name];
      if (json.get(key) === undefined)
        json.set(key, [relative.startsWith('.') ? relative : `./${relative}`]);
    }
  }
}

/** Removes the file and the `paths`, unless another application still needs them. */
export function removeAlias(tree: Tree, app: Application): void {
  const imported = importedPackages(tree);
  if (oldLibraries.some(name => imported.has(name))) return;
  const path = aliasFile(app);
  if (tree.exists(path)) tree.delete(path);
  for (const { json } of configurationsToEdit(tree, app)) {
    for (const name of oldLibraries) json.set(['compilerOptions', 'paths', name], undefined);
    const left = json.get<object>(['compilerOptions', 'paths']);
    if (left && !Object.keys(left).length) json.set(['compilerOptions', 'paths'], undefined);
  }
}

function aliasFile({ sourceRoot }: Application): string {
  return treePath(sourceRoot, 'protheus-lib-core.ts');
}

function namesInUse(tree: Tree, app: Application): string[] {
  const imported = new Set(
    filesWithOldLibrary(tree, app).flatMap(path =>
      ts
        .preProcessFile(readSource(tree, path)?.file.text ?? '')
        .importedFiles.map(({ fileName }) => fileName),
    ),
  );
  return oldLibraries.filter(
    name => imported.has(name) || requiredVersion(tree, name) !== undefined,
  );
}

/** A tsconfig file and the folder to which its `paths` are relative. */
interface Configuration {
  readonly json: JsonFile;
  readonly root: string;
}

/**
 * The tsconfig files that need the `paths`, so that the build and the tests use them: the `paths` of
 * a file replace those of the file that it extends.
 */
function configurationsToEdit(tree: Tree, app: Application): Configuration[] {
  const workspace = openWorkspace(tree);
  const tests = workspace.get<string>([...app.targets, 'test', 'options', 'tsConfig']);
  const found = new Map<string, Configuration>();
  for (const start of [app.tsConfig, ...(tests ? [treePath(tests)] : [])]) {
    const chain = tsconfigChain(tree, start);
    const owner =
      chain.find(json => json.get(['compilerOptions', 'paths']) !== undefined) ??
      chain.find(json => json.get(['compilerOptions', 'baseUrl']) !== undefined) ??
      chain[chain.length - 1];
    if (!owner) continue;
    const base = chain.find(json => json.get(['compilerOptions', 'baseUrl']) !== undefined);
    const root = base
      ? treePath(posix.dirname(base.path), base.get(['compilerOptions', 'baseUrl']) ?? '.')
      : posix.dirname(owner.path);
    if (!found.has(owner.path)) found.set(owner.path, { json: owner, root });
  }
  if (found.size) return [...found.values()];
  const path = displayPath(app.tsConfig);
  throw schematicError({
    en: `${path} does not exist, and the alias needs its "paths". Nothing was changed.`,
    pt: `${path} não existe, e o alias precisa dos "paths" dele. Nada foi alterado.`,
  });
}
