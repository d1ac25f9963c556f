import { type Tree } from '@angular-devkit/schematics';
import { resultsOf } from '../syntax/function-results';
import { isCallOf } from '../syntax/imported-names';
import { constantAround, resolveName } from '../syntax/resolve-name';
import { refuseSyntaxErrors, type Source, Sources } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { unwrap } from '../syntax/unwrap';
import { type Application } from '../workspace/application';
import { type PathMapping, pathMapping } from '../workspace/tsconfig';
import { type Bootstrap, findBootstrap } from './bootstrap';
import { metadataOf, propertyOf, providersOf } from './class-metadata';
import { noBootstrap, unreadable } from './refusals';

/** A node with the file that has it. */
export interface Located<T extends ts.Node> {
  readonly source: Source;
  readonly node: T;
}

/** Everything that makes up the root injector of an application, as its sources write it. */
export interface RootProviders {
  readonly kind: 'standalone' | 'module';
  /** The arrays that stand as `providers` of the application's own configuration objects. */
  readonly targets: readonly Located<ts.ArrayLiteralExpression>[];
  /** These and every other array of providers that is reached from them. */
  readonly arrays: readonly Located<ts.ArrayLiteralExpression>[];
  /** The object that gets a `providers` property when there is no array. */
  readonly owner?: Located<ts.ObjectLiteralExpression>;
  /** The call of bootstrapApplication that gets a configuration when it has none. */
  readonly bootstrap: Bootstrap;
  /** The lists of modules: `imports` and `exports` of the root module and of those it imports. */
  readonly moduleLists: readonly Located<ts.ArrayLiteralExpression>[];
  /** The class of the component that `bootstrapApplication` starts. */
  readonly component?: Located<ts.ClassDeclaration>;
}

/** Reads what makes up the root injector, or refuses what it cannot read. */
export function readRootProviders(tree: Tree, app: Application): RootProviders {
  const sources = new Sources(tree);
  const mapping = pathMapping(tree, app.tsConfig);
  const bootstrap = findBootstrap(sources, app.main, mapping);
  if (!bootstrap) throw noBootstrap(app);
  return new Reader(sources, mapping, bootstrap).read();
}

class Reader {
  private readonly targets: Located<ts.ArrayLiteralExpression>[] = [];
  private readonly arrays: Located<ts.ArrayLiteralExpression>[] = [];
  private readonly moduleLists: Located<ts.ArrayLiteralExpression>[] = [];
  private readonly seen = new Set<ts.Node>();
  private owner?: Located<ts.ObjectLiteralExpression>;

  constructor(
    private readonly sources: Sources,
    private readonly mapping: PathMapping,
    private readonly bootstrap: Bootstrap,
  ) {}

  read(): RootProviders {
    const { bootstrap } = this;
    const { kind, source, call } = bootstrap;
    const [first, config] = call.arguments;
    if (kind === 'module') return this.readModule(first as ts.Expression);

    if (config) {
      this.config(source, config);
      const isSpread = this.owner?.node.properties.some(ts.isSpreadAssignment);
      // New `providers` would take the place of those that a foreign object brings.
      if (!this.arrays.length && (!this.owner || isSpread)) throw unreadable(source, config);
    }
    const component = first && this.classOf(source, first);
    return {
      kind,
      bootstrap,
      targets: this.targets,
      arrays: this.arrays,
      moduleLists: this.moduleLists,
      ...(this.owner && { owner: this.owner }),
      ...(component && { component }),
    };
  }

  private readModule(name: ts.Expression): RootProviders {
    const { bootstrap } = this;
    const module = this.classOf(bootstrap.source, name);
    const owner = module && metadataOf(module.node, 'NgModule');
    if (!owner) throw unreadable(bootstrap.source, name);
    const { source } = module;
    this.object(source, owner);
    this.lists(source, owner);
    return {
      kind: 'module',
      bootstrap,
      targets: this.targets,
      arrays: this.arrays,
      moduleLists: this.moduleLists,
      owner: { source, node: owner },
    };
  }

  /** What a module imports and exports belongs to the injector that it belongs to. */
  private lists(source: Source, metadata: ts.ObjectLiteralExpression): void {
    for (const name of ['imports', 'exports']) {
      const list = propertyOf(metadata, name);
      if (list) this.modules(source, list);
    }
  }

  /** Modules: one by name or by `….forRoot()`, an array of them, a constant that holds one. */
  private modules(source: Source, expression: ts.Expression): void {
    const node = unwrap(ts.isSpreadElement(expression) ? expression.expression : expression);
    if (ts.isArrayLiteralExpression(node)) {
      if (this.seen.has(node)) return;
      this.seen.add(node);
      this.moduleLists.push({ source: this.sound(source), node });
      for (const element of node.elements) this.modules(source, element);
      return;
    }
    this.module(source, node);
    this.moduleWithProviders(source, node);
    this.named(source, node, (file, value) => this.modules(file, value));
  }

  /** One of the application's own modules, when an expression names one. */
  private module(source: Source, expression: ts.Expression): void {
    const found = this.classOf(source, expression);
    const metadata = found && metadataOf(found.node, 'NgModule');
    if (!metadata || this.seen.has(metadata)) return;
    this.seen.add(metadata);
    const providers = providersOf(metadata);
    if (providers) this.providers(found.source, providers);
    this.lists(found.source, metadata);
  }

  /** What a static method such as `forRoot()` of an own module brings along. */
  private moduleWithProviders(source: Source, node: ts.Expression): void {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { expression, name } = node.expression;
    const found = this.classOf(source, expression);
    if (!found) return;
    this.module(source, expression);
    const methods = found.node.members.filter(ts.isMethodDeclaration);
    for (const method of methods.filter(member => member.name.getText() === name.text)) {
      for (const result of resultsOf(method).map(unwrap)) {
        const providers = ts.isObjectLiteralExpression(result) && providersOf(result);
        if (providers) this.providers(found.source, providers);
      }
    }
  }

  private classOf(
    source: Source,
    expression: ts.Expression,
  ): Located<ts.ClassDeclaration> | undefined {
    if (!ts.isIdentifier(expression)) return undefined;
    const found = resolveName(this.sources, source, expression.text, this.mapping);
    return found && ts.isClassDeclaration(found.declaration)
      ? { source: this.sound(found.source), node: found.declaration }
      : undefined;
  }

  /** An application configuration: an object, a name for one, or several merged. */
  private config(source: Source, expression: ts.Expression): void {
    const node = unwrap(expression);
    if (ts.isObjectLiteralExpression(node)) return this.object(source, node);
    if (isCallOf(node, 'mergeApplicationConfig', '@angular/core')) {
      for (const part of node.arguments) this.config(source, part);
      return;
    }
    this.named(source, node, (file, value) => this.config(file, value));
  }

  private object(source: Source, node: ts.ObjectLiteralExpression): void {
    if (this.seen.has(node)) return;
    this.seen.add(node);
    this.sound(source);
    this.owner ??= { source, node };
    const providers = providersOf(node);
    if (providers) {
      if (ts.isArrayLiteralExpression(providers)) this.targets.push({ source, node: providers });
      this.providers(source, providers);
      return;
    }
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) this.config(source, property.expression);
    }
  }

  /** Providers: an array, a name for one, or a function that returns one. */
  private providers(source: Source, expression: ts.Expression): void {
    const node = unwrap(expression);
    if (ts.isArrayLiteralExpression(node)) return this.array(source, node);
    if (isCallOf(node, 'makeEnvironmentProviders', '@angular/core') && node.arguments[0]) {
      return this.providers(source, node.arguments[0]);
    }
    if (isCallOf(node, 'importProvidersFrom', '@angular/core')) {
      for (const argument of node.arguments) this.modules(source, argument);
      return;
    }
    if (ts.isConditionalExpression(node)) {
      this.providers(source, node.whenTrue);
      this.providers(source, node.whenFalse);
      return;
    }
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'providers') {
      return this.config(source, node.expression);
    }
    this.named(source, node, (file, value) => this.providers(file, value));
  }

  private array(source: Source, node: ts.ArrayLiteralExpression): void {
    if (this.seen.has(node)) return;
    this.seen.add(node);
    this.arrays.push({ source: this.sound(source), node });
    for (const element of node.elements) {
      this.providers(source, ts.isSpreadElement(element) ? element.expression : element);
    }
  }

  /** Follows a constant to its value, and a call of an own function to what it returns. */
  private named(
    source: Source,
    node: ts.Expression,
    visit: (source: Source, value: ts.Expression) => void,
  ): void {
    const callee = ts.isCallExpression(node) ? node.expression : node;
    if (!ts.isIdentifier(callee)) return;
    const local = constantAround(callee);
    const found = local
      ? { source, declaration: local }
      : resolveName(this.sources, source, callee.text, this.mapping);
    if (!found || this.seen.has(found.declaration)) return;
    this.seen.add(found.declaration);
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

  private sound(source: Source): Source {
    refuseSyntaxErrors(source);
    return source;
  }
}
