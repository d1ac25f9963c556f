import { removeItems } from '../edit/list-edits';
import { type TextEdit } from '../edit/text-edit';
import { endOfLineComment } from './import-edits';
import { type Source } from './source';
import { ts } from './typescript';

/** An import or a re-export of named symbols. */
export type NamedDeclaration = ts.ImportDeclaration | ts.ExportDeclaration;

/** The elements of `{ a, b as c }`; undefined for `* as x`, a default import or an import without names. */
export function elementsOf(
  node: NamedDeclaration,
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

/**
 * The edits that split an import or a re-export by the modules that its names come from.
 *
 * @param moduleOf The new module of an exported name.
 */
export function splitImport(
  source: Source,
  node: NamedDeclaration,
  moduleOf: (name: string) => string,
): TextEdit[] {
  const elements = elementsOf(node) ?? [];
  const groups = new Map<string, (ts.ImportSpecifier | ts.ExportSpecifier)[]>();
  for (const element of elements) {
    const module = moduleOf((element.propertyName ?? element.name).text);
    groups.set(module, [...(groups.get(module) ?? []), element]);
  }
  const { file } = source;
  const specifier = node.moduleSpecifier as ts.StringLiteral;
  const isCurrent = (module: string): number => (module === specifier.text ? 1 : 0);
  // The declaration, with its layout and comments, stays for the module with the most names.
  const [most, ...others] = [...groups].sort(
    ([a, x], [b, y]) => y.length - x.length || isCurrent(b) - isCurrent(a),
  );
  if (!most) return [];

  const quote = file.text[specifier.getStart()];
  const word = ts.isImportDeclaration(node) ? 'import' : 'export';
  const isType = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly;
  const semicolon = file.text[node.end - 1] === ';' ? ';' : '';
  const lines = others
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, names]) => {
      const list = names.map(name => name.getText()).join(', ');
      return `${file.eol}${word} ${isType ? 'type ' : ''}{ ${list} } from ${quote}${module}${quote}${semicolon}`;
    });
  const end = endOfLineComment(file.text, node.end);
  return [
    ...removeItems(
      { text: file.text, items: elements },
      others.flatMap(([, names]) => names),
    ),
    replaceModule(specifier, most[0]),
    { start: end, end, text: lines.join('') },
  ];
}

/** The edit that replaces the module name of an import. */
export function replaceModule(node: ts.StringLiteral, module: string): TextEdit {
  return { start: node.getStart() + 1, end: node.end - 1, text: module };
}
