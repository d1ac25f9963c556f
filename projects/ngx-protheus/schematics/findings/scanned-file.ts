import { type Text } from '../report/language';
import { ts } from '../syntax/typescript';

/** A file of the application that the rules look at. */
export interface ScannedFile {
  readonly path: string;
  readonly text: string;
  /** The syntax tree of a TypeScript file. */
  readonly ast?: ts.SourceFile;
}

/** What the rules know of the application as a whole. */
export interface ScanContext {
  /** Positions, by file, of what belongs to the root injector and is no finding. */
  readonly isRoot: (path: string, position: number) => boolean;
  /** Whether the HttpClient of the root runs what HTTP_INTERCEPTORS names, as far as one can see. */
  readonly asksClassInterceptors: boolean;
  readonly poUiMajor: number | undefined;
}

/** A place in a file, and what a person should know of it. */
export interface Hit {
  readonly position: number;
  readonly text: Text;
}

/** One thing that the set-up looks for and does not change. */
export type FindingRule = (file: ScannedFile, context: ScanContext) => readonly Hit[];

/** Every string, and every fixed part of a template, with its position. */
export function stringsIn(ast: ts.SourceFile): { node: ts.Node; value: string }[] {
  const found: { node: ts.Node; value: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      found.push({ node, value: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}

/** The start of every match of a global expression. */
export function matchesOf(text: string, expression: RegExp): { index: number; match: string }[] {
  return [...text.matchAll(expression)].map(found => ({ index: found.index, match: found[0] }));
}
