import { type Tree } from '@angular-devkit/schematics';
import { applyEdits, lineOf, type TextEdit } from '../edit/text-edit';
import { readTextFile, type TextFile, writeTextFile } from '../edit/text-file';
import { displayPath } from '../report/display-path';
import { schematicError } from '../report/schematic-error';
import { ts } from './typescript';

/** A parsed TypeScript file. */
export interface Source {
  readonly file: TextFile;
  readonly path: string;
  readonly ast: ts.SourceFile;
}

/** Parses the current text of a file. @returns The source; undefined when the file does not exist. */
export function readSource(tree: Tree, path: string): Source | undefined {
  const file = readTextFile(tree, path);
  if (!file) return undefined;
  const ast = ts.createSourceFile(path, file.text, ts.ScriptTarget.Latest, true);
  return { file, path, ast };
}

/** Parses each file once, so that nodes can be compared. Valid until a file is edited. */
export class Sources {
  readonly #parsed = new Map<string, Source | undefined>();

  constructor(readonly tree: Tree) {}

  read(path: string): Source | undefined {
    if (!this.#parsed.has(path)) this.#parsed.set(path, readSource(this.tree, path));
    return this.#parsed.get(path);
  }
}

/** Parses a file for editing. @throws When the file is missing or has syntax errors. */
export function readValidSource(tree: Tree, path: string): Source {
  const source = readSource(tree, path);
  if (!source) {
    throw schematicError({
      en: `${displayPath(path)} does not exist. Nothing was changed.`,
      pt: `${displayPath(path)} não existe. Nada foi alterado.`,
    });
  }
  throwOnSyntaxErrors(source);
  return source;
}

/** Throws for a file with syntax errors, whose syntax tree is not reliable. */
export function throwOnSyntaxErrors({ ast, file, path }: Source): void {
  const [error] = syntaxErrors(ast);
  if (error) {
    const where = `${displayPath(path)}:${lineOf(file.text, error.start)}`;
    const what = ts.flattenDiagnosticMessageText(error.messageText, ' ');
    throw schematicError({
      en: `${where} has a syntax error (${what}). Nothing was changed. Correct the file and run again.`,
      pt: `${where} tem um erro de sintaxe (${what}). Nada foi alterado. Corrija o arquivo e execute novamente.`,
    });
  }
}

/** The syntax errors that the parser found in a file. */
export function syntaxErrors(ast: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  const { parseDiagnostics } = ast as unknown as {
    readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  return parseDiagnostics;
}

/** Edits one file. The file is not written when the edits change nothing. */
export function editSource(
  tree: Tree,
  path: string,
  edit: (source: Source) => readonly TextEdit[],
): void {
  const source = readValidSource(tree, path);
  writeTextFile(tree, source.file, applyEdits(source.file.text, edit(source)));
}

/** The line, counted from 1, of the start of a node. */
export function lineOfNode(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** The descendants of a node that a type guard accepts, in the order of the text. */
export function findAll<T extends ts.Node>(
  root: ts.Node,
  accepts: (node: ts.Node) => node is T,
): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (accepts(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(root, visit);
  return found;
}
