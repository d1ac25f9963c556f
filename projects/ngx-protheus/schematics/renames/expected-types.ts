import { ts } from '../syntax/typescript';

/** The types that the code around an expression expects, or asserts with `as`. */
export function expectedTypes(node: ts.Expression, checker: ts.TypeChecker): ts.Type[] {
  const types: ts.Type[] = [];
  const contextual = checker.getContextualType(node);
  if (contextual) types.push(contextual);
  let outer: ts.Node = node.parent;
  while (ts.isAsExpression(outer) || ts.isParenthesizedExpression(outer)) {
    if (ts.isAsExpression(outer)) types.push(checker.getTypeAtLocation(outer.type));
    outer = outer.parent;
  }
  return types;
}
