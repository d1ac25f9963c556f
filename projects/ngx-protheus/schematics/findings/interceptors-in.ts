import { isCallOf } from '../syntax/imported-names';
import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { unwrap } from '../syntax/unwrap';

/** An interceptor that a file declares. */
export interface Interceptor {
  /** Undefined for a function that stands in `withInterceptors([…])` itself. */
  readonly name: string | undefined;
  readonly position: number;
  /** The function or the class, with the functions of the file that it calls. */
  readonly code: readonly ts.Node[];
}

type Code = ts.FunctionLikeDeclaration | ts.ClassDeclaration;

/** The functional interceptors and the interceptor classes that a file declares. */
export function interceptorsIn(ast: ts.SourceFile): Interceptor[] {
  const listed = listedIn(ast);
  const names = listed.filter(ts.isIdentifier).map(({ text }) => text);
  const functions = namedFunctions(ast).filter(
    ({ name, code, type }) =>
      names.includes(name.text) || isInterceptorType(type) || isInterceptorFunction(code),
  );
  const classes = findAll(ast, ts.isClassDeclaration).filter(isInterceptorClass);
  const inline = listed.filter(isFunction);
  const found: readonly (readonly [name: ts.Identifier | undefined, code: Code])[] = [
    ...functions.map(({ name, code }) => [name, code] as const),
    ...classes.map(node => [node.name, node] as const),
    ...inline.map(node => [undefined, node] as const),
  ];
  return found
    .map(([name, code]) => ({
      name: name?.text,
      position: (name ?? code).getStart(),
      code: withCalledFunctions(ast, code),
    }))
    .sort((a, b) => a.position - b.position);
}

/** The elements of the arrays in `withInterceptors([…])`. */
function listedIn(ast: ts.SourceFile): ts.Expression[] {
  return findAll(ast, ts.isCallExpression)
    .filter(call => isCallOf(call, 'withInterceptors', '@angular/common/http'))
    .flatMap(({ arguments: [list] }) =>
      list && ts.isArrayLiteralExpression(list) ? list.elements.map(unwrap) : [],
    );
}

interface NamedFunction {
  readonly name: ts.Identifier;
  readonly code: ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;
  /** The type that the declaration gives to the function. */
  readonly type: ts.TypeNode | undefined;
}

/** The functions of a file that have a name: declarations, and constants. */
function namedFunctions(ast: ts.SourceFile): NamedFunction[] {
  const declared = findAll(ast, ts.isFunctionDeclaration).flatMap(code =>
    code.name ? [{ name: code.name, code, type: undefined }] : [],
  );
  const constants = findAll(ast, ts.isVariableDeclaration).flatMap(
    ({ name, type, initializer }) => {
      const code = initializer && unwrap(initializer);
      if (!code || !isFunction(code) || !ts.isIdentifier(name)) return [];
      const asserted =
        ts.isSatisfiesExpression(initializer) || ts.isAsExpression(initializer)
          ? initializer.type
          : undefined;
      return [{ name, code, type: type ?? asserted }];
    },
  );
  return [...declared, ...constants];
}

function isFunction(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function isInterceptorType(type: ts.TypeNode | undefined): boolean {
  return /\bHttpInterceptorFn\b/.test(type?.getText() ?? '');
}

/** Whether a function has the parameters of an interceptor, or returns one. */
function isInterceptorFunction({ parameters, type }: ts.FunctionLikeDeclaration): boolean {
  return isInterceptorType(type) || /\bHttpHandlerFn\b/.test(parameters[1]?.type?.getText() ?? '');
}

function isInterceptorClass({ heritageClauses, members }: ts.ClassDeclaration): boolean {
  const isNamed = heritageClauses?.some(clause => /\bHttpInterceptor\b/.test(clause.getText()));
  return members.some(
    member =>
      member.name?.getText() === 'intercept' &&
      (isNamed || /\bHttpHandler\b/.test(member.getText())),
  );
}

/** The code with the functions of the same file that it calls, directly or by another one. */
function withCalledFunctions(ast: ts.SourceFile, start: Code): ts.Node[] {
  const functions = new Map(namedFunctions(ast).map(({ name, code }) => [name.text, code]));
  const found = new Set<ts.Node>([start]);
  // The set grows during the iteration.
  for (const code of found) {
    for (const { expression } of findAll(code, ts.isCallExpression)) {
      const called = ts.isIdentifier(expression) ? functions.get(expression.text) : undefined;
      if (called && !isInside(called, start)) found.add(called);
    }
  }
  return [...found];
}

/** Whether a node stands in another one, or is that. */
export function isInside(node: ts.Node, outer: ts.Node): boolean {
  return (
    node.getSourceFile() === outer.getSourceFile() && outer.pos <= node.pos && node.end <= outer.end
  );
}
