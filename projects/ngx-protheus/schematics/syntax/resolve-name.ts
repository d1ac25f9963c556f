import { resolveModule } from './resolve-module';
import { type Source, type Sources } from './source';
import { type PathMapping } from './tsconfig';
import { ts } from './typescript';

/** The declaration of a name, and its file. */
export interface Declared {
  readonly source: Source;
  readonly declaration:
    ts.VariableDeclaration | ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration;
}

/** Finds the declaration of a name through the imports of the application. */
export function resolveName(
  sources: Sources,
  source: Source,
  name: string,
  mapping: PathMapping,
  seen = new Set<string>(),
): Declared | undefined {
  const key = `${source.path}#${name}`;
  if (seen.has(key)) return undefined;
  seen.add(key);

  for (const statement of source.ast.statements) {
    if (ts.isVariableStatement(statement)) {
      const declaration = statement.declarationList.declarations.find(
        node => ts.isIdentifier(node.name) && node.name.text === name,
      );
      if (declaration) return { source, declaration };
    }
    if (ts.isEnumDeclaration(statement) && statement.name.text === name) {
      return { source, declaration: statement };
    }
    if (
      (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) &&
      (statement.name?.text === name || (name === 'default' && isDefaultExport(statement)))
    ) {
      return { source, declaration: statement };
    }
  }

  const follow = (module: ts.Expression | undefined, imported: string): Declared | undefined => {
    if (!module || !ts.isStringLiteral(module)) return undefined;
    const path = resolveModule(sources.tree, source.path, module.text, mapping);
    const next = path && sources.read(path);
    return next ? resolveName(sources, next, imported, mapping, seen) : undefined;
  };
  for (const statement of source.ast.statements) {
    if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      if (clause?.name?.text === name) return follow(statement.moduleSpecifier, 'default');
      const bindings = clause?.namedBindings;
      const element =
        bindings && ts.isNamedImports(bindings)
          ? bindings.elements.find(({ name: local }) => local.text === name)
          : undefined;
      if (element) {
        return follow(statement.moduleSpecifier, (element.propertyName ?? element.name).text);
      }
    }
    if (ts.isExportAssignment(statement) && name === 'default') {
      const { expression } = statement;
      if (ts.isIdentifier(expression)) {
        return resolveName(sources, source, expression.text, mapping, seen);
      }
    }
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      const element =
        exportClause && ts.isNamedExports(exportClause)
          ? exportClause.elements.find(({ name: exported }) => exported.text === name)
          : undefined;
      if (exportClause && !element) continue;
      const original = element ? (element.propertyName ?? element.name).text : name;
      const found = moduleSpecifier
        ? follow(moduleSpecifier, original)
        : resolveName(sources, source, original, mapping, seen);
      if (found) return found;
    }
  }
  return undefined;
}

/** The constant of an enclosing block with the same name, the innermost first. */
export function constantAround(name: ts.Identifier): ts.VariableDeclaration | undefined {
  for (let node: ts.Node = name; node; node = node.parent) {
    if (!ts.isBlock(node)) continue;
    const found = node.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .find(declaration => declaration.name.getText() === name.text);
    if (found) return found;
  }
  return undefined;
}

function isDefaultExport(node: ts.FunctionDeclaration | ts.ClassDeclaration): boolean {
  return !!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}
