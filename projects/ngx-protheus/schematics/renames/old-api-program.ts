import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Tree } from '@angular-devkit/schematics';
import { resolveModule } from '../syntax/resolve-module';
import { readSource, type Source } from '../syntax/source';
import { pathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';

/** The declarations of the old API, and of the packages through which applications use it. */
const declarations = ['api-0.1.d.ts', 'dependencies.d.ts'];
const DECLARATION_FOLDER = '/~ngx-protheus/';

const options: ts.CompilerOptions = {
  allowJs: true,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ES2022,
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  types: [],
};

/** The sources of a workspace, with types of the API that they were written for. */
export interface OldApiProgram {
  readonly checker: ts.TypeChecker;
  /** The declarations of the old API. */
  readonly api: ts.SourceFile;
  /** The parsed sources. Only these are edited. */
  readonly sources: readonly Source[];
}

/**
 * Parses the sources of a workspace against the declarations of the old API. Other packages are not
 * read: their types are `any`.
 */
export function oldApiProgram(tree: Tree, paths: readonly string[]): OldApiProgram {
  const mapping = pathMapping(
    tree,
    tree.exists('/tsconfig.json') ? '/tsconfig.json' : '/tsconfig.base.json',
  );
  const parsed = new Map<string, Source | undefined>();
  const sourceOf = (path: string): Source | undefined => {
    if (!parsed.has(path)) parsed.set(path, readSource(tree, path));
    return parsed.get(path);
  };
  const library = ts
    .getDefaultLibFilePath(options)
    .replace(/\\/g, '/')
    .replace(/[^/]*$/, '');
  const host: ts.CompilerHost = {
    fileExists: path => path.startsWith(DECLARATION_FOLDER) || tree.exists(path),
    getCanonicalFileName: path => path,
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => `${library}lib.es2022.d.ts`,
    getDefaultLibLocation: () => library,
    getNewLine: () => '\n',
    getSourceFile: (path, target) => {
      if (path.startsWith(DECLARATION_FOLDER)) {
        const file = join(__dirname, 'files', path.slice(DECLARATION_FOLDER.length));
        return ts.createSourceFile(path, readFileSync(file, 'utf8'), target, true);
      }
      if (path.startsWith(library)) {
        const text = ts.sys.readFile(path);
        return text === undefined ? undefined : ts.createSourceFile(path, text, target);
      }
      return sourceOf(path)?.ast;
    },
    readFile: path => sourceOf(path)?.file.text,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const path = resolveModule(tree, from, text, mapping);
        const resolvedModule = path && { resolvedFileName: path, extension: ts.Extension.Ts };
        return { resolvedModule: resolvedModule || undefined };
      }),
    useCaseSensitiveFileNames: () => true,
    writeFile: () => undefined,
  };
  const roots = [...declarations.map(name => DECLARATION_FOLDER + name), ...paths];
  const program = ts.createProgram({ rootNames: roots, options, host });
  const api = program.getSourceFile(`${DECLARATION_FOLDER}${declarations[0]}`);
  if (!api) throw new Error('The declarations of the old API are missing.');
  const sources = paths.map(sourceOf).filter(source => source !== undefined);
  return { checker: program.getTypeChecker(), api, sources };
}
