import { type TextEdit } from '../edit/text-edit';
import { findAll, type Source } from '../syntax/source';
import {
  elementsOf,
  type NamedDeclaration,
  replaceModule,
  splitImport,
} from '../syntax/split-import';
import { ts } from '../syntax/typescript';
import { isOldLibrary } from '../workspace/old-library';
import { entryPointOf } from './symbols';

const COMPAT = 'ngx-protheus/compat';

/** The edits that change imports and re-exports of protheus-lib-core to the new entry points. */
export function rewriteImports(source: Source): TextEdit[] {
  const { ast } = source;
  const declarations = ast.statements
    .filter(
      (node): node is NamedDeclaration =>
        ts.isImportDeclaration(node) || ts.isExportDeclaration(node),
    )
    .filter(({ moduleSpecifier }) => isOld(moduleSpecifier))
    .flatMap(node =>
      elementsOf(node)?.length
        ? splitImport(source, node, entryPointOf)
        : [replaceModule(node.moduleSpecifier as ts.StringLiteral, COMPAT)],
    );
  // import('…') as a call and as a type does not list the names that are used.
  const dynamic = findAll(ast, ts.isStringLiteral)
    .filter(node => isOld(node) && (isImportCall(node.parent) || isImportType(node.parent)))
    .map(node => replaceModule(node, COMPAT));
  return [...declarations, ...dynamic];
}

function isOld(node: ts.Expression | undefined): boolean {
  return !!node && ts.isStringLiteral(node) && isOldLibrary(node.text);
}

function isImportCall(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isImportType(node: ts.Node): boolean {
  return ts.isLiteralTypeNode(node) && ts.isImportTypeNode(node.parent);
}
