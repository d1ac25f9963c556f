import { refersTo } from '../syntax/imported-names';
import { resolveModule } from '../syntax/resolve-module';
import { findAll, type Source, type Sources } from '../syntax/source';
import { type PathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';

/** The call that starts an application. */
export interface Bootstrap {
  readonly source: Source;
  readonly call: ts.CallExpression;
  readonly kind: 'standalone' | 'module';
}

/**
 * Finds `bootstrapApplication(…)` or `….bootstrapModule(…)` in the main file, or in a file that it
 * imports (module federation writes `import('./bootstrap')`).
 */
export function findBootstrap(
  sources: Sources,
  main: string,
  mapping: PathMapping,
): Bootstrap | undefined {
  let level = [main];
  const seen = new Set<string>();
  for (let depth = 0; depth < 3; depth++) {
    const next: string[] = [];
    for (const path of level) {
      if (seen.has(path)) continue;
      seen.add(path);
      const source = sources.read(path);
      if (!source) continue;
      const found = bootstrapIn(source);
      if (found) return found;
      next.push(
        ...modulesOf(source)
          .map(name => resolveModule(sources.tree, path, name, mapping))
          .filter(file => file !== undefined),
      );
    }
    level = next;
  }
  return undefined;
}

function bootstrapIn(source: Source): Bootstrap | undefined {
  for (const call of findAll(source.ast, ts.isCallExpression)) {
    if (refersTo(call.expression, 'bootstrapApplication', '@angular/platform-browser')) {
      return { source, call, kind: 'standalone' };
    }
    if (
      ts.isPropertyAccessExpression(call.expression) &&
      call.expression.name.text === 'bootstrapModule' &&
      call.arguments.length
    ) {
      return { source, call, kind: 'module' };
    }
  }
  return undefined;
}

/** The modules that a file imports, statically or by `import(…)`. */
function modulesOf({ ast }: Source): string[] {
  const imports = ast.statements.filter(ts.isImportDeclaration).map(node => node.moduleSpecifier);
  const dynamic = findAll(ast, ts.isCallExpression)
    .filter(({ expression }) => expression.kind === ts.SyntaxKind.ImportKeyword)
    .map(call => call.arguments[0]);
  return [...imports, ...dynamic]
    .filter(node => node !== undefined)
    .filter(ts.isStringLiteral)
    .map(({ text }) => text);
}
