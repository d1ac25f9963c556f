import { removeItems } from '../edit/list-edits';
import { type TextEdit } from '../edit/text-edit';
import { importedNames, importsOf } from './imported-names';
import { findAll, type Source } from './source';
import { ts } from './typescript';

/** The local name, in a file, of an imported name or of one that will be imported. */
export function localName({ ast }: Source, name: string, module: string): string {
  const { named, namespaces } = importedNames(ast, module);
  const existing = named.get(name);
  if (existing) return existing;
  const [namespace] = namespaces;
  if (namespace) return `${namespace}.${name}`;
  // The application may have declared the same name itself.
  return isDeclared(ast, name) ? `ngx${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

/** Whether a file imports or declares a name. */
function isDeclared(ast: ts.SourceFile, name: string): boolean {
  return findAll(ast, ts.isIdentifier).some(node => {
    const { parent } = node;
    return (
      node.text === name &&
      'name' in parent &&
      parent.name === node &&
      (ts.isImportSpecifier(parent) ||
        ts.isImportClause(parent) ||
        ts.isVariableDeclaration(parent) ||
        ts.isFunctionDeclaration(parent) ||
        ts.isClassDeclaration(parent))
    );
  });
}

/** The edits that import names from a module, in the style of the file. */
export function addImports(
  source: Source,
  names: readonly string[],
  module: string,
): readonly TextEdit[] {
  const { ast, file } = source;
  const { named, namespaces } = importedNames(ast, module);
  if (namespaces.size) return [];
  const missing = names
    .filter(name => !named.has(name))
    .map(name => {
      const local = localName(source, name, module);
      return local === name ? name : `${name} as ${local}`;
    });
  if (!missing.length) return [];

  const open = importsOf(ast, module).find(isExtensible)?.importClause?.namedBindings;
  if (open) {
    const { elements } = open as ts.NamedImports;
    const last = elements[elements.length - 1] as ts.ImportSpecifier;
    const gap = file.text.slice(open.getStart() + 1, elements[0]?.getStart());
    // Keep the layout with one name per line.
    const separator = gap.includes('\n') ? `,${file.eol}${/[ \t]*$/.exec(gap)?.[0]}` : ', ';
    return [{ start: last.end, end: last.end, text: missing.map(n => separator + n).join('') }];
  }

  const quote = quoteOf(source);
  const semicolon = endsWithSemicolon(source) ? ';' : '';
  const line = `import { ${missing.join(', ')} } from ${quote}${module}${quote}${semicolon}`;
  const imports = ast.statements.filter(ts.isImportDeclaration);
  const last = imports[imports.length - 1];
  if (!last) {
    const start = ast.statements[0]?.getStart() ?? 0;
    return [{ start, end: start, text: line + file.eol + file.eol }];
  }
  const end = endOfLineComment(file.text, last.end);
  return [{ start: end, end, text: file.eol + line }];
}

/** The edits that remove unused names of a module from the imports. */
export function removeUnusedImports(
  source: Source,
  names: readonly string[],
  module: string,
): readonly TextEdit[] {
  return importsOf(source.ast, module).flatMap(declaration => {
    const bindings = declaration.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) return [];
    const unused = bindings.elements.filter(
      ({ name, propertyName }) =>
        names.includes((propertyName ?? name).text) && !isUsed(source.ast, name),
    );
    if (!unused.length) return [];
    if (unused.length === bindings.elements.length && !declaration.importClause?.name) {
      return [removeStatement(source, declaration)];
    }
    return removeItems({ text: source.file.text, items: bindings.elements }, unused);
  });
}

/** The edit that removes a statement with the rest of its line. */
function removeStatement({ file }: Source, statement: ts.Node): TextEdit {
  const rest = /^[ \t]*(\/\/[^\r\n]*)?(\r?\n)?/.exec(file.text.slice(statement.end))?.[0] ?? '';
  return { start: statement.getStart(), end: statement.end + rest.length, text: '' };
}

/** Whether a name is used outside of its import. */
function isUsed(ast: ts.SourceFile, name: ts.Identifier): boolean {
  return findAll(ast, ts.isIdentifier).some(
    node =>
      node.text === name.text &&
      !ts.isImportSpecifier(node.parent) &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node),
  );
}

/** The quote character of the imports of a file. */
export function quoteOf({ ast, file }: Source): string {
  const first = ast.statements.find(ts.isImportDeclaration);
  return (first && file.text[first.moduleSpecifier.getStart()]) ?? "'";
}

function isExtensible({ importClause }: ts.ImportDeclaration): boolean {
  const bindings = importClause?.namedBindings;
  return !!bindings && !importClause.isTypeOnly && ts.isNamedImports(bindings)
    ? bindings.elements.length > 0
    : false;
}

function endsWithSemicolon({ ast, file }: Source): boolean {
  const first = ast.statements.find(ts.isImportDeclaration);
  return !first || file.text[first.end - 1] === ';';
}

/** The end of the line comment after a position; the position when there is none. */
export function endOfLineComment(text: string, position: number): number {
  return position + (/^[ \t]*\/\/[^\r\n]*/.exec(text.slice(position))?.[0].length ?? 0);
}
