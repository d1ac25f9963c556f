import { type Text } from '../report/language';
import { ts } from '../syntax/typescript';

/** A file of the application that the rules read. */
export interface ScannedFile {
  readonly path: string;
  readonly text: string;
  /** The syntax tree of a TypeScript file. */
  readonly ast?: ts.SourceFile;
}

/** What the rules know about the application as a whole. */
export interface ScanContext {
  /** Whether a position of a file belongs to the root injector, and so is not a finding. */
  readonly isRoot: (path: string, position: number) => boolean;
  /** Whether the HttpClient of the root runs class interceptors; true when that is unknown. */
  readonly runsClassInterceptors: boolean;
  readonly poUiMajor: number | undefined;
  /** The last path segments of the REST bases that the configuration names. */
  readonly restBaseEnds: readonly string[];
}

/** A position in a file with its message. */
export interface RuleMatch {
  readonly position: number;
  readonly text: Text;
}

/** Finds one kind of problem in a file. The file is not changed. */
export type FindingRule = (file: ScannedFile, context: ScanContext) => readonly RuleMatch[];

/** Every string literal, and every literal part of a template, with its node. */
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

/** Every match of a global regular expression with its position. */
export function matchesOf(text: string, expression: RegExp): { index: number; match: string }[] {
  return [...text.matchAll(expression)].map(found => ({ index: found.index, match: found[0] }));
}
