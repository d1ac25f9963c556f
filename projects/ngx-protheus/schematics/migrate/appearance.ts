import { type Tree } from '@angular-devkit/schematics';
import { lineOf } from '../edit/text-edit';
import { type Finding } from '../report/finding';
import { addProviders } from '../root-providers/add-providers';
import { readRootProviders } from '../root-providers/root-providers';
import { localName } from '../syntax/import-edits';
import { importedNames, importsOf, isCallOf } from '../syntax/imported-names';
import { readSource, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { applicationFiles } from '../workspace/application-files';
import { filesWithOldLibrary, oldLibraries } from '../workspace/old-library';
import { requiredVersion } from '../workspace/package-json';
import { languageModules, themeModules, themeServices } from './appearance-symbols';
import { interceptors } from './symbols';

const PO_UI = 'ngx-protheus/po-ui';

/** The providers that keep what protheus-lib-core did to the page without a call. */
export type AppearanceProvider = 'provideProtheusTheme' | 'provideProtheusLanguage';

/**
 * The providers that an application needs to look and to speak as with protheus-lib-core. None when it
 * does not use PO UI. Read before the imports are rewritten.
 */
export function appearanceOf(tree: Tree, app: Application): AppearanceProvider[] {
  if (!usesPoUi(tree, app)) return [];
  const symbols = new Set(oldSymbols(tree, app).map(({ symbol }) => symbol));
  const uses = (names: readonly string[]): boolean =>
    symbols.has('*') || names.some(name => symbols.has(name));
  return [
    ...(uses([...themeModules, ...themeServices, ...interceptors])
      ? ['provideProtheusTheme' as const]
      : []),
    ...(uses(languageModules) ? ['provideProtheusLanguage' as const] : []),
  ];
}

/** Adds the providers to the root, unless it has them. */
export function keepAppearance(
  tree: Tree,
  app: Application,
  needed: readonly AppearanceProvider[],
): void {
  const root = readRootProviders(tree, app);
  const missing = needed.filter(
    name =>
      !root.arrays.some(({ node }) => node.elements.some(item => isCallOf(item, name, PO_UI))),
  );
  if (!missing.length) return;
  addProviders(tree, root, undefined, source => ({
    texts: missing.map(name => `${localName(source, name, PO_UI)}()`),
    imports: new Map([[PO_UI, missing]]),
  }));
}

/**
 * The services that applied the theme, in an application without a module that does it in
 * `ngx-protheus/compat`: the alias changes no source.
 */
export function themeWithoutModule(tree: Tree, app: Application): Finding[] {
  if (!usesPoUi(tree, app)) return [];
  const symbols = oldSymbols(tree, app);
  if (symbols.some(({ symbol }) => symbol === '*' || themeModules.includes(symbol))) return [];
  return symbols
    .filter(({ symbol }) => themeServices.includes(symbol))
    .map(({ symbol, source, position }) => ({
      path: source.path,
      line: lineOf(source.file.text, position),
      text: {
        en: `${symbol} applied the theme of Protheus to PO UI; add provideProtheusTheme() of ${PO_UI} to the providers of the root`,
        pt: `${symbol} aplicava o tema do Protheus ao PO UI; inclua provideProtheusTheme() de ${PO_UI} nos providers da raiz`,
      },
    }));
}

interface OldSymbol {
  /** The name in protheus-lib-core; `*` for an import of everything. */
  readonly symbol: string;
  readonly source: Source;
  readonly position: number;
}

/** The symbols of protheus-lib-core that the sources import; those of type imports are not used. */
function oldSymbols(tree: Tree, app: Application): OldSymbol[] {
  return filesWithOldLibrary(tree, app).flatMap(path => {
    const source = readSource(tree, path);
    return source ? oldLibraries.flatMap(library => symbolsFrom(source, library)) : [];
  });
}

function symbolsFrom(source: Source, library: string): OldSymbol[] {
  const { ast } = source;
  const all = { symbol: '*', source, position: 0 };
  const exported = ast.statements.some(
    node =>
      ts.isExportDeclaration(node) &&
      !!node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier) &&
      node.moduleSpecifier.text === library,
  );
  const { namespaces } = importedNames(ast, library);
  return [
    ...(exported || namespaces.size ? [all] : []),
    ...importsOf(ast, library).flatMap(({ importClause }) => {
      const bindings = importClause?.namedBindings;
      if (!bindings || importClause.isTypeOnly || !ts.isNamedImports(bindings)) return [];
      return bindings.elements
        .filter(({ isTypeOnly }) => !isTypeOnly)
        .map(element => ({
          symbol: (element.propertyName ?? element.name).text,
          source,
          position: element.getStart(),
        }));
    }),
  ];
}

/** Whether the application shows components or styles of PO UI of its own. */
function usesPoUi(tree: Tree, app: Application): boolean {
  return (
    requiredVersion(tree, '@po-ui/ng-components') !== undefined ||
    applicationFiles(tree, app).some(
      path => path.endsWith('.ts') && tree.read(path)?.includes('@po-ui/ng-'),
    )
  );
}
