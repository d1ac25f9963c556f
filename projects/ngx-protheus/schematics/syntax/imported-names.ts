import { ts } from './typescript';

/** The local names of the imports from one module in one file. */
export interface ImportedNames {
  /** Local name by imported name. */
  readonly named: ReadonlyMap<string, string>;
  /** Local names of `import * as …`, without type imports. */
  readonly namespaces: ReadonlySet<string>;
}

/** The import declarations of a module in a file. */
export function importsOf(ast: ts.SourceFile, module: string): ts.ImportDeclaration[] {
  return ast.statements.filter(
    (statement): statement is ts.ImportDeclaration =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === module,
  );
}

/** Reads the local names of the imports from a module in a file. */
export function importedNames(ast: ts.SourceFile, module: string): ImportedNames {
  const named = new Map<string, string>();
  const namespaces = new Set<string>();
  for (const { importClause } of importsOf(ast, module)) {
    const bindings = importClause?.namedBindings;
    if (!bindings) continue;
    if (ts.isNamespaceImport(bindings)) {
      if (!importClause.isTypeOnly) namespaces.add(bindings.name.text);
    } else {
      for (const { name, propertyName } of bindings.elements) {
        named.set((propertyName ?? name).text, name.text);
      }
    }
  }
  return { named, namespaces };
}

/** Whether an expression refers to an export of a module, under any local name. */
export function refersTo(expression: ts.Expression, name: string, module: string): boolean {
  const { named, namespaces } = importedNames(expression.getSourceFile(), module);
  if (ts.isIdentifier(expression)) return named.get(name) === expression.text;
  return (
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === name &&
    ts.isIdentifier(expression.expression) &&
    namespaces.has(expression.expression.text)
  );
}

/** Whether a node calls an exported function of a module. */
export function isCallOf(node: ts.Node, name: string, module: string): node is ts.CallExpression {
  return ts.isCallExpression(node) && refersTo(node.expression, name, module);
}
