import { propertyOf } from '../syntax/class-metadata';
import { findAll, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { unwrap } from '../syntax/unwrap';
import { expectedTypes } from './expected-types';
import { type OldApi } from './old-api';
import { type MemberChange, oldMemberNames } from './public-names';

/**
 * Members that the application declares in place of those of the old API: classes that implement a
 * type, mocks that providers use for a service, and objects in constants that are passed as options.
 */
export class LocalMembers {
  readonly #api: OldApi;

  readonly #changes = new Map<ts.Node, MemberChange>();
  readonly #mocks = new Map<ts.Symbol, ts.Type>();

  constructor(sources: readonly Source[], api: OldApi) {
    this.#api = api;
    for (const { ast } of sources) {
      for (const node of findAll(ast, ts.isClassLike)) this.#addClass(node);
      for (const literal of findAll(ast, ts.isObjectLiteralExpression)) this.#addProvider(literal);
    }
    const constants = sources.flatMap(({ ast }) => constantsWithOldNames(ast));
    if (constants.length) this.#addConstants(sources, constants);
  }

  /** The change of a declaration, or of a string that declares a member of a spy object. */
  changeOf(node: ts.Node): MemberChange | undefined {
    return this.#changes.get(node);
  }

  /** The change of a symbol with such a declaration. */
  changeOfSymbol(symbol: ts.Symbol | undefined): MemberChange | undefined {
    for (const declaration of symbol?.declarations ?? []) {
      const change = this.#changes.get(declaration);
      if (change) return change;
    }
    return undefined;
  }

  /** The change of a member of a spy object, whose own type is not known. */
  changeOfMock({ expression, name }: ts.PropertyAccessExpression): MemberChange | undefined {
    const symbol = this.#api.checker.getSymbolAtLocation(expression);
    return this.#api.changeInType(symbol && this.#mocks.get(symbol), name.text);
  }

  #addClass({ heritageClauses, members }: ts.ClassLikeDeclaration): void {
    for (const base of (heritageClauses ?? []).flatMap(({ types }) => types)) {
      this.#addMembers(members, this.#api.checker.getTypeAtLocation(base));
    }
  }

  /** Reads `{ provide: ProtheusSession, useValue: … }` and `overrideProvider(ProtheusSession, …)`. */
  #addProvider(literal: ts.ObjectLiteralExpression): void {
    const { parent } = literal;
    const overridden =
      ts.isCallExpression(parent) && parent.arguments[1] === literal
        ? parent.arguments[0]
        : undefined;
    const token = propertyOf(literal, 'provide') ?? overridden;
    if (!token) return;
    const instance = this.#instanceTypeOf(token);
    if (!instance) return;
    for (const name of ['useValue', 'useClass']) {
      const shorthand = literal.properties.find(
        (node): node is ts.ShorthandPropertyAssignment =>
          ts.isShorthandPropertyAssignment(node) && node.name.text === name,
      );
      const value = propertyOf(literal, name);
      if (value) this.#addMock(value, instance);
      else if (shorthand) {
        this.#addSymbol(this.#api.checker.getShorthandAssignmentValueSymbol(shorthand), instance);
      }
    }
  }

  #instanceTypeOf(token: ts.Expression): ts.Type | undefined {
    const { checker } = this.#api;
    const target = this.#api.withoutAlias(checker.getSymbolAtLocation(token));
    if (!target || !(target.flags & ts.SymbolFlags.Class)) return undefined;
    return checker.getDeclaredTypeOfSymbol(target);
  }

  #addMock(value: ts.Expression, type: ts.Type): void {
    const node = unwrap(value);
    if (ts.isObjectLiteralExpression(node)) this.#addMembers(node.properties, type);
    else if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) {
      this.#addSymbol(this.#api.checker.getSymbolAtLocation(node), type);
    } else if (ts.isCallExpression(node)) this.#addSpyObject(node, type);
  }

  #addSymbol(symbol: ts.Symbol | undefined, type: ts.Type): void {
    const { checker } = this.#api;
    const target = this.#api.withoutAlias(symbol);
    const declaration = target?.valueDeclaration;
    if (!target || !declaration || this.#mocks.has(target)) return;
    this.#mocks.set(target, type);
    if (ts.isClassDeclaration(declaration)) this.#addMembers(declaration.members, type);
    else if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) {
      if (declaration.initializer) this.#addMock(declaration.initializer, type);
      for (const value of assignedValues(declaration, target, checker)) this.#addMock(value, type);
    }
  }

  /** Reads `jasmine.createSpyObj('ProtheusSession', ['setContext'], { … })`. */
  #addSpyObject({ expression, arguments: list }: ts.CallExpression, type: ts.Type): void {
    if (!/createSpyObj$/.test(expression.getText())) return;
    for (const argument of list) {
      if (ts.isObjectLiteralExpression(argument)) this.#addMembers(argument.properties, type);
      if (!ts.isArrayLiteralExpression(argument)) continue;
      for (const element of argument.elements) {
        const change =
          ts.isStringLiteralLike(element) && this.#api.changeInType(type, element.text);
        if (change) this.#changes.set(element, change);
      }
    }
  }

  #addMembers(
    members: readonly (ts.ObjectLiteralElementLike | ts.ClassElement)[],
    type: ts.Type,
    literal?: ts.ObjectLiteralExpression,
  ): void {
    for (const member of members) {
      const change = this.#api.changeInType(type, member.name?.getText() ?? '', literal);
      if (change) this.#changes.set(member, change);
    }
  }

  /** Finds constants that are used where a type of the old API is expected. */
  #addConstants(
    sources: readonly Source[],
    constants: readonly (ts.VariableDeclaration | ts.PropertyDeclaration)[],
  ): void {
    const { checker } = this.#api;
    const names = new Set(constants.map(({ name }) => name.getText()));
    for (const node of sources.flatMap(({ ast }) => findAll(ast, ts.isIdentifier))) {
      if (!names.has(node.text)) continue;
      const { parent } = node;
      const expression =
        ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
      const target = this.#api.withoutAlias(checker.getSymbolAtLocation(expression));
      const constant = constants.find(one => one === target?.valueDeclaration);
      if (!constant?.initializer || constant.name === node) continue;
      const literal = unwrap(constant.initializer) as ts.ObjectLiteralExpression;
      for (const type of expectedTypes(expression, checker)) {
        this.#addMembers(literal.properties, type, literal);
      }
    }
  }
}

/** Constants and fields without a type whose object literal has a member with an old name. */
function constantsWithOldNames(
  ast: ts.SourceFile,
): (ts.VariableDeclaration | ts.PropertyDeclaration)[] {
  return findAll(
    ast,
    (node): node is ts.VariableDeclaration | ts.PropertyDeclaration =>
      ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node),
  ).filter(({ initializer, type }) => {
    const literal = initializer && !type ? unwrap(initializer) : undefined;
    return (
      literal &&
      ts.isObjectLiteralExpression(literal) &&
      literal.properties.some(({ name }) => name && oldMemberNames.has(name.getText()))
    );
  });
}

/** The values that the file of a variable assigns to it: specs do so in `beforeEach`. */
function assignedValues(
  declaration: ts.Declaration,
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): ts.Expression[] {
  return findAll(declaration.getSourceFile(), ts.isBinaryExpression)
    .filter(({ operatorToken: { kind } }) => kind === ts.SyntaxKind.EqualsToken)
    .filter(({ left }) => checker.getSymbolAtLocation(left) === symbol)
    .map(({ right }) => right);
}
