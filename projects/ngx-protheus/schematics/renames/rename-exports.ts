import { removeItems } from '../edit/list-edits';
import { type TextEdit } from '../edit/text-edit';
import { findAll, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { callEdits } from './changed-calls';
import { type OldApi } from './old-api';
import { type ExportChange } from './public-names';
import { type RenameResult, replaceNode } from './rename-result';

/** Renames exports in the imports, re-exports and references of one file. */
export function renameExports(source: Source, api: OldApi, result: RenameResult): void {
  const identifiers = findAll(source.ast, ts.isIdentifier);
  for (const statement of source.ast.statements) {
    if (ts.isImportDeclaration(statement)) {
      renameImport(source, statement, identifiers, api, result);
    } else if (ts.isExportDeclaration(statement)) renameReexport(statement, api, result);
  }
  for (const identifier of identifiers) renameQualified(identifier, api, result);
}

function renameImport(
  source: Source,
  declaration: ts.ImportDeclaration,
  identifiers: readonly ts.Identifier[],
  api: OldApi,
  result: RenameResult,
): void {
  const bindings = declaration.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return;
  const { edits } = result;
  const removed: ts.ImportSpecifier[] = [];
  for (const specifier of bindings.elements) {
    const change = changeOf(specifier, declaration, api);
    if (!change) continue;
    if (change.kind !== 'renamed') {
      result.exportsToCheck.push({ node: specifier, change });
      continue;
    }
    const references = referencesTo(specifier, identifiers, api.checker);
    edits.push(...references.flatMap(node => callEdits(node, change)));
    result.renamedExports.push({ node: specifier, change });
    if (specifier.propertyName) {
      edits.push(replaceNode(specifier.propertyName, change.to));
    } else if (isDeclared(identifiers, change.to)) {
      edits.push(replaceNode(specifier.name, `${change.to} as ${specifier.name.text}`));
    } else {
      edits.push(...references.map(node => referenceEdit(node, change.to)));
      // Two old names may have the same new name, which is imported once.
      if (isFirstOfName(specifier, source, change.to, api)) {
        edits.push(replaceNode(specifier.name, change.to));
      } else removed.push(specifier);
    }
  }
  if (removed.length < bindings.elements.length) {
    edits.push(...removeItems({ text: source.file.text, items: bindings.elements }, removed));
  } else {
    const rest = /^[ \t]*(\r?\n)?/.exec(source.file.text.slice(declaration.end))?.[0] ?? '';
    const end = declaration.end + rest.length;
    edits.push({ start: declaration.getStart(), end, text: '' });
  }
}

/** Renames a re-export. It keeps the name that other files of the application import. */
function renameReexport(
  declaration: ts.ExportDeclaration,
  api: OldApi,
  { edits, exportsToCheck, renamedExports }: RenameResult,
): void {
  const { exportClause } = declaration;
  if (!exportClause || !ts.isNamedExports(exportClause)) return;
  for (const specifier of exportClause.elements) {
    const change = changeOf(specifier, declaration, api);
    if (!change) continue;
    if (change.kind !== 'renamed') {
      exportsToCheck.push({ node: specifier, change });
      continue;
    }
    renamedExports.push({ node: specifier, change });
    edits.push(
      specifier.propertyName
        ? replaceNode(specifier.propertyName, change.to)
        : replaceNode(specifier.name, `${change.to} as ${specifier.name.text}`),
    );
  }
}

/**
 * Renames an export that is a member of a namespace: `p.embedding()`, `import('…').HostKind`,
 * `const { embedding } = await import('…')`.
 */
function renameQualified(
  node: ts.Identifier,
  api: OldApi,
  { edits, exportsToCheck, renamedExports }: RenameResult,
): void {
  const symbol = qualifiedSymbol(node, api.checker);
  // An alias is a re-export of the application, which keeps its name.
  if (!symbol || symbol.flags & ts.SymbolFlags.Alias) return;
  const change = api.exportChange(symbol);
  if (!change) return;
  if (change.kind !== 'renamed') {
    exportsToCheck.push({ node, change });
    return;
  }
  renamedExports.push({ node, change });
  edits.push(...callEdits(node, change));
  const isShorthand = ts.isBindingElement(node.parent) && !node.parent.propertyName;
  edits.push(replaceNode(node, isShorthand ? `${change.to}: ${node.text}` : change.to));
}

function qualifiedSymbol(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isBindingElement(parent)) {
    return ts.isObjectBindingPattern(parent.parent) && (parent.propertyName ?? parent.name) === node
      ? checker.getTypeAtLocation(parent.parent).getProperty(node.text)
      : undefined;
  }
  const isQualified =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isQualifiedName(parent) && parent.right === node) ||
    (ts.isImportTypeNode(parent) && parent.qualifier === node);
  return isQualified ? checker.getSymbolAtLocation(node) : undefined;
}

/** The change of an imported name, unless the imported file re-exports it under this name. */
function changeOf(
  specifier: ts.ImportSpecifier | ts.ExportSpecifier,
  { moduleSpecifier }: ts.ImportDeclaration | ts.ExportDeclaration,
  api: OldApi,
): ExportChange | undefined {
  const module = moduleSpecifier && api.checker.getSymbolAtLocation(moduleSpecifier);
  const name = (specifier.propertyName ?? specifier.name).text;
  const exported = module && api.checker.tryGetMemberInModuleExports(name, module);
  const isAlias = exported && exported.flags & ts.SymbolFlags.Alias;
  return isAlias ? undefined : api.exportChange(exported);
}

function referencesTo(
  specifier: ts.ImportSpecifier,
  identifiers: readonly ts.Identifier[],
  checker: ts.TypeChecker,
): ts.Identifier[] {
  const symbol = checker.getSymbolAtLocation(specifier.name);
  return identifiers.filter(
    node =>
      node.text === specifier.name.text &&
      node.parent !== specifier &&
      referencedSymbol(node, checker) === symbol,
  );
}

function referencedSymbol(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) {
    return checker.getShorthandAssignmentValueSymbol(parent);
  }
  return ts.isExportSpecifier(parent)
    ? checker.getExportSpecifierLocalTargetSymbol(parent)
    : checker.getSymbolAtLocation(node);
}

/** The edit of a reference. Names that are visible outside of the expression stay. */
function referenceEdit(node: ts.Identifier, to: string): TextEdit {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return replaceNode(node, `${node.text}: ${to}`);
  return ts.isExportSpecifier(parent) && !parent.propertyName
    ? replaceNode(node, `${to} as ${node.text}`)
    : replaceNode(node, to);
}

/** Whether a file declares a name, other than by an import of this name. */
function isDeclared(identifiers: readonly ts.Identifier[], name: string): boolean {
  return identifiers.some(node => {
    const { parent } = node;
    if (node.text !== name || !('name' in parent) || parent.name !== node) return false;
    if (ts.isImportSpecifier(parent)) return parent.propertyName !== undefined;
    const isMember =
      ts.isPropertyAccessExpression(parent) ||
      ts.isObjectLiteralElement(parent) ||
      ts.isClassElement(parent) ||
      ts.isTypeElement(parent) ||
      ts.isEnumMember(parent);
    return !isMember;
  });
}

/** Whether no other specifier of the file imports the same name from the same module. */
function isFirstOfName(
  specifier: ts.ImportSpecifier,
  { ast }: Source,
  name: string,
  api: OldApi,
): boolean {
  const module = moduleOf(specifier);
  const same = findAll(ast, ts.isImportSpecifier).filter(other => {
    if (other.propertyName || moduleOf(other) !== module) return false;
    const change = changeOf(other, other.parent.parent.parent as ts.ImportDeclaration, api);
    return (change?.kind === 'renamed' ? change.to : other.name.text) === name;
  });
  const unchanged = same.find(other => other.name.text === name);
  return (unchanged ?? same[0]) === specifier;
}

function moduleOf(specifier: ts.ImportSpecifier): string {
  return (specifier.parent.parent.parent.moduleSpecifier as ts.StringLiteral).text;
}
