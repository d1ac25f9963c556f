import { removeItems } from '../edit/list-edits';
import { type TextEdit } from '../edit/text-edit';
import { endOfLineComment } from '../syntax/import-edits';
import { findAll, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { isOldLibrary } from '../workspace/old-library';
import { entryPointOf } from './symbols';

const compat = 'ngx-protheus/compat';

/** The edits that take every import and re-export of the old library to its new entry point. */
export function rewriteImports(source: Source): TextEdit[] {
  const { ast } = source;
  const declarations = ast.statements
    .filter(
      (node): node is ts.ImportDeclaration | ts.ExportDeclaration =>
        ts.isImportDeclaration(node) || ts.isExportDeclaration(node),
    )
    .filter(({ moduleSpecifier }) => isOld(moduleSpecifier))
    .flatMap(node => rewriteDeclaration(source, node));
  // import('…') as a call and as a type: which names are used is not written there.
  const dynamic = findAll(ast, ts.isStringLiteral)
    .filter(node => isOld(node) && (isImportCall(node.parent) || isImportType(node.parent)))
    .map(node => exchangeModule(node, compat));
  return [...declarations, ...dynamic];
}

function rewriteDeclaration(
  source: Source,
  node: ts.ImportDeclaration | ts.ExportDeclaration,
): TextEdit[] {
  const module = node.moduleSpecifier as ts.StringLiteral;
  const elements = elementsOf(node);
  if (!elements?.length) return [exchangeModule(module, compat)];

  const groups = new Map<string, (ts.ImportSpecifier | ts.ExportSpecifier)[]>();
  for (const element of elements) {
    const entry = entryPointOf((element.propertyName ?? element.name).text);
    groups.set(entry, [...(groups.get(entry) ?? []), element]);
  }
  // The entry point with the most names keeps the declaration, its layout and its comments.
  const [most, ...others] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  if (!most) return [];

  const { file } = source;
  const quote = file.text[module.getStart()];
  const word = ts.isImportDeclaration(node) ? 'import' : 'export';
  const isType = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly;
  const semicolon = file.text[node.end - 1] === ';' ? ';' : '';
  const lines = others
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([entry, names]) => {
      const list = names.map(name => name.getText()).join(', ');
      return `${file.eol}${word} ${isType ? 'type ' : ''}{ ${list} } from ${quote}${entry}${quote}${semicolon}`;
    });
  const end = endOfLineComment(file.text, node.end);
  return [
    ...removeItems(
      { text: file.text, items: elements },
      others.flatMap(([, names]) => names),
    ),
    exchangeModule(module, most[0]),
    { start: end, end, text: lines.join('') },
  ];
}

/** The names of `{ a, b as c }`; undefined for `* as x`, a default import or no names. */
function elementsOf(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
): ts.NodeArray<ts.ImportSpecifier | ts.ExportSpecifier> | undefined {
  if (ts.isExportDeclaration(node)) {
    return node.exportClause && ts.isNamedExports(node.exportClause)
      ? node.exportClause.elements
      : undefined;
  }
  const bindings = node.importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) && !node.importClause?.name
    ? bindings.elements
    : undefined;
}

function exchangeModule(node: ts.StringLiteral, module: string): TextEdit {
  return { start: node.getStart() + 1, end: node.end - 1, text: module };
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
