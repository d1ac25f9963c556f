import { type Tree } from '@angular-devkit/schematics';
import { applyEdits, lineOf, type TextEdit } from '../edit/text-edit';
import { readTextFile, type TextFile, writeTextFile } from '../edit/text-file';
import { refusal } from '../report/schematic-error';
import { shownPath } from '../workspace/path';
import { ts } from './typescript';

/** A parsed TypeScript file. */
export interface Source {
  readonly file: TextFile;
  readonly path: string;
  readonly ast: ts.SourceFile;
}

/** Parses a file as it is now. @returns undefined when there is none. */
export function readSource(tree: Tree, path: string): Source | undefined {
  const file = readTextFile(tree, path);
  if (!file) return undefined;
  const ast = ts.createSourceFile(path, file.text, ts.ScriptTarget.Latest, true);
  return { file, path, ast };
}

/** Parsed files, each parsed once: their nodes can be compared. Valid until something is edited. */
export class Sources {
  private readonly parsed = new Map<string, Source | undefined>();

  constructor(readonly tree: Tree) {}

  read(path: string): Source | undefined {
    if (!this.parsed.has(path)) this.parsed.set(path, readSource(this.tree, path));
    return this.parsed.get(path);
  }
}

/** Parses a file that is about to be edited; refuses one that has syntax errors. */
export function readSoundSource(tree: Tree, path: string): Source {
  const source = readSource(tree, path);
  if (!source) {
    throw refusal({
      en: `${shownPath(path)} does not exist. Nothing was changed.`,
      pt: `${shownPath(path)} não existe. Nada foi alterado.`,
    });
  }
  refuseSyntaxErrors(source);
  return source;
}

/** Refuses a file with syntax errors: what a parser made of it is a guess. */
export function refuseSyntaxErrors({ ast, file, path }: Source): void {
  const { parseDiagnostics } = ast as unknown as {
    readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  const [error] = parseDiagnostics;
  if (error) {
    const where = `${shownPath(path)}:${lineOf(file.text, error.start)}`;
    const what = ts.flattenDiagnosticMessageText(error.messageText, ' ');
    throw refusal({
      en: `${where} has a syntax error (${what}). Nothing was changed: correct it and run again.`,
      pt: `${where} tem um erro de sintaxe (${what}). Nada foi alterado: corrija e rode de novo.`,
    });
  }
}

/** Edits one file. Nothing is written when the edits change nothing. */
export function editSource(
  tree: Tree,
  path: string,
  edit: (source: Source) => readonly TextEdit[],
): void {
  const source = readSoundSource(tree, path);
  writeTextFile(tree, source.file, applyEdits(source.file.text, edit(source)));
}

/** The line, counted from 1, on which a node begins. */
export function lineOfNode(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Every node below a node that a test accepts, in the order of the text. */
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
