import { type Tree } from '@angular-devkit/schematics';
import { metadataOf, propertyOf, providersOf } from '../syntax/class-metadata';
import { resultsOf } from '../syntax/function-results';
import { isCallOf } from '../syntax/imported-names';
import { constantAround, resolveName } from '../syntax/resolve-name';
import { type Source, Sources, throwOnSyntaxErrors } from '../syntax/source';
import { type PathMapping, pathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { unwrap } from '../syntax/unwrap';
import { type Application } from '../workspace/application';
import { type Bootstrap, findBootstrap } from './bootstrap';
import { bootstrapNotFound, providersUnreadable } from './errors';

/** A node with its file. */
export interface Located<T extends ts.Node> {
  readonly source: Source;
  readonly node: T;
}

/** The parts of the sources that make up the root injector of an application. */
export interface RootProviders {
  readonly kind: 'standalone' | 'module';
  /** The `providers` arrays of the configuration objects of the application. */
  readonly targets: readonly Located<ts.ArrayLiteralExpression>[];
  /** The targets and every array of providers that they refer to. */
  readonly arrays: readonly Located<ts.ArrayLiteralExpression>[];
  /** The object to which a `providers` property is added when there is no array. */
  readonly owner?: Located<ts.ObjectLiteralExpression>;
  /** The call of bootstrapApplication to which a missing configuration is added. */
  readonly bootstrap: Bootstrap;
  /** The lists of modules: `imports` and `exports` of the root module and of those it imports. */
  readonly moduleLists: readonly Located<ts.ArrayLiteralExpression>[];
}

/** Reads the root injector. @throws When the sources cannot be read. */
export function readRootProviders(tree: Tree, app: Application): RootProviders {
  const sources = new Sources(tree);
  const mapping = pathMapping(tree, app.tsConfig);
  const bootstrap = findBootstrap(sources, app.main, mapping);
  if (!bootstrap) throw bootstrapNotFound(app);
  return new Reader(sources, mapping, bootstrap).read();
}

class Reader {
  readonly #sources: Sources;
  readonly #mapping: PathMapping;
  readonly #bootstrap: Bootstrap;

  readonly #targets: Located<ts.ArrayLiteralExpression>[] = [];
  readonly #arrays: Located<ts.ArrayLiteralExpression>[] = [];
  readonly #moduleLists: Located<ts.ArrayLiteralExpression>[] = [];
  readonly #seen = new Set<ts.Node>();
  #owner?: Located<ts.ObjectLiteralExpression>;

  constructor(sources: Sources, mapping: PathMapping, bootstrap: Bootstrap) {
    this.#sources = sources;
    this.#mapping = mapping;
    this.#bootstrap = bootstrap;
  }

  read(): RootProviders {
    const bootstrap = this.#bootstrap;
    const { kind, source, call } = bootstrap;
    const [first, readConfig] = call.arguments;
    if (kind === 'module') return this.#readRootModule(first as ts.Expression);

    if (readConfig) {
      this.#config(source, readConfig);
      const isSpread = this.#owner?.node.properties.some(ts.isSpreadAssignment);
      // New `providers` would replace those of a spread object that cannot be read.
      if (!this.#arrays.length && (!this.#owner || isSpread))
        throw providersUnreadable(source, readConfig);
    }
    return {
      kind,
      bootstrap,
      targets: this.#targets,
      arrays: this.#arrays,
      moduleLists: this.#moduleLists,
      ...(this.#owner && { owner: this.#owner }),
    };
  }

  #readRootModule(name: ts.Expression): RootProviders {
    const bootstrap = this.#bootstrap;
    const readModule = this.#classOf(bootstrap.source, name);
    const owner = readModule && metadataOf(readModule.node, 'NgModule');
    if (!owner) throw providersUnreadable(bootstrap.source, name);
    const { source } = readModule;
    this.#readObject(source, owner);
    this.#readModuleLists(source, owner);
    return {
      kind: 'module',
      bootstrap,
      targets: this.#targets,
      arrays: this.#arrays,
      moduleLists: this.#moduleLists,
      owner: { source, node: owner },
    };
  }

  /** Reads the imports and exports of a module, which belong to the same injector. */
  #readModuleLists(source: Source, metadata: ts.ObjectLiteralExpression): void {
    for (const name of ['imports', 'exports']) {
      const list = propertyOf(metadata, name);
      if (list) this.#readModules(source, list);
    }
  }

  /** Reads modules: a name, a call of `….forRoot()`, an array, or a constant with one of these. */
  #readModules(source: Source, expression: ts.Expression): void {
    const node = unwrap(ts.isSpreadElement(expression) ? expression.expression : expression);
    if (ts.isArrayLiteralExpression(node)) {
      if (this.#seen.has(node)) return;
      this.#seen.add(node);
      this.#moduleLists.push({ source: this.#checked(source), node });
      for (const element of node.elements) this.#readModules(source, element);
      return;
    }
    this.#module(source, node);
    this.#readModuleWithProviders(source, node);
    this.#followName(source, node, (file, value) => this.#readModules(file, value));
  }

  /** Reads a module of the application, if the expression names one. */
  #module(source: Source, expression: ts.Expression): void {
    const found = this.#classOf(source, expression);
    const metadata = found && metadataOf(found.node, 'NgModule');
    if (!metadata || this.#seen.has(metadata)) return;
    this.#seen.add(metadata);
    const readProviders = providersOf(metadata);
    if (readProviders) this.#providers(found.source, readProviders);
    this.#readModuleLists(found.source, metadata);
  }

  /** Reads the providers that a static method such as `forRoot()` of a module of the application returns. */
  #readModuleWithProviders(source: Source, node: ts.Expression): void {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { expression, name } = node.expression;
    const found = this.#classOf(source, expression);
    if (!found) return;
    this.#module(source, expression);
    const methods = found.node.members.filter(ts.isMethodDeclaration);
    for (const method of methods.filter(member => member.name.getText() === name.text)) {
      for (const result of resultsOf(method).map(unwrap)) {
        const providers = ts.isObjectLiteralExpression(result) && providersOf(result);
        if (providers) this.#providers(found.source, providers);
      }
    }
  }

  #classOf(source: Source, expression: ts.Expression): Located<ts.ClassDeclaration> | undefined {
    if (!ts.isIdentifier(expression)) return undefined;
    const found = resolveName(this.#sources, source, expression.text, this.#mapping);
    return found && ts.isClassDeclaration(found.declaration)
      ? { source: this.#checked(found.source), node: found.declaration }
      : undefined;
  }

  /** Reads an application configuration: an object, a name, or several merged ones. */
  #config(source: Source, expression: ts.Expression): void {
    const node = unwrap(expression);
    if (ts.isObjectLiteralExpression(node)) return this.#readObject(source, node);
    if (isCallOf(node, 'mergeApplicationConfig', '@angular/core')) {
      for (const part of node.arguments) this.#config(source, part);
      return;
    }
    this.#followName(source, node, (file, value) => this.#config(file, value));
  }

  #readObject(source: Source, node: ts.ObjectLiteralExpression): void {
    if (this.#seen.has(node)) return;
    this.#seen.add(node);
    this.#checked(source);
    this.#owner ??= { source, node };
    const providers = providersOf(node);
    if (providers) {
      if (ts.isArrayLiteralExpression(providers)) this.#targets.push({ source, node: providers });
      this.#providers(source, providers);
      return;
    }
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) this.#config(source, property.expression);
    }
  }

  /** Reads providers: an array, a name, or a call of a function that returns an array. */
  #providers(source: Source, expression: ts.Expression): void {
    const node = unwrap(expression);
    if (ts.isArrayLiteralExpression(node)) return this.#readArray(source, node);
    if (isCallOf(node, 'makeEnvironmentProviders', '@angular/core') && node.arguments[0]) {
      return this.#providers(source, node.arguments[0]);
    }
    if (isCallOf(node, 'importProvidersFrom', '@angular/core')) {
      for (const argument of node.arguments) this.#readModules(source, argument);
      return;
    }
    if (ts.isConditionalExpression(node)) {
      this.#providers(source, node.whenTrue);
      this.#providers(source, node.whenFalse);
      return;
    }
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'providers') {
      return this.#config(source, node.expression);
    }
    this.#followName(source, node, (file, value) => this.#providers(file, value));
  }

  #readArray(source: Source, node: ts.ArrayLiteralExpression): void {
    if (this.#seen.has(node)) return;
    this.#seen.add(node);
    this.#arrays.push({ source: this.#checked(source), node });
    for (const element of node.elements) {
      this.#providers(source, ts.isSpreadElement(element) ? element.expression : element);
    }
  }

  /** Visits the value of a constant, or the results of a function of the application. */
  #followName(
    source: Source,
    node: ts.Expression,
    visit: (source: Source, value: ts.Expression) => void,
  ): void {
    const callee = ts.isCallExpression(node) ? node.expression : node;
    if (!ts.isIdentifier(callee)) return;
    const local = constantAround(callee);
    const found = local
      ? { source, declaration: local }
      : resolveName(this.#sources, source, callee.text, this.#mapping);
    if (!found || this.#seen.has(found.declaration)) return;
    this.#seen.add(found.declaration);
    const { declaration } = found;
    if (ts.isVariableDeclaration(declaration)) {
      const value = declaration.initializer && unwrap(declaration.initializer);
      if (!value) return;
      if (callee === node) visit(found.source, value);
      else if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) {
        for (const result of resultsOf(value)) visit(found.source, result);
      }
    } else if (ts.isFunctionDeclaration(declaration) && callee !== node) {
      for (const result of resultsOf(declaration)) visit(found.source, result);
    }
  }

  #checked(source: Source): Source {
    throwOnSyntaxErrors(source);
    return source;
  }
}
