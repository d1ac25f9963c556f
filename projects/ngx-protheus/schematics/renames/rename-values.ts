import { findAll, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { expectedTypes } from './expected-types';
import { type OldApi } from './old-api';
import { publicNames } from './public-names';
import { type RenameResult, replaceNode } from './rename-result';

const oldValues: ReadonlyMap<string, string> = new Map(
  Object.values(publicNames).flatMap(({ values = {} }) =>
    Object.values(values).flatMap(renames => Object.entries(renames)),
  ),
);

/** Renames string values of the old API in one file, where the compared or expected type is known. */
export function renameValues(
  { ast }: Source,
  api: OldApi,
  { edits, valuesToCheck }: RenameResult,
): void {
  for (const node of findAll(ast, ts.isStringLiteralLike)) {
    const to = oldValues.get(node.text);
    if (to === undefined) continue;
    const types = [...comparedTypes(node, api.checker), ...expectedTypes(node, api.checker)];
    if (types.some(type => api.isValueChanged(type, node.text))) {
      edits.push({ start: node.getStart() + 1, end: node.end - 1, text: to });
    } else if (isComparedKind(node, api.checker)) valuesToCheck.push({ node, to });
  }
  for (const node of findAll(ast, ts.isIdentifier)) {
    const { parent } = node;
    if (!ts.isPropertyAssignment(parent) || parent.name !== node) continue;
    const to = oldValues.get(node.text);
    if (to === undefined) continue;
    const types = expectedTypes(parent.parent, api.checker);
    if (types.some(type => api.isKeyChanged(type, node.text))) edits.push(replaceNode(node, to));
  }
}

/** The declared types of the expressions that a string is compared with. */
function comparedTypes(node: ts.StringLiteralLike, checker: ts.TypeChecker): ts.Type[] {
  return comparedExpressions(node).map(expression => {
    // The type of the symbol, because a comparison before this one narrows that of the expression.
    const symbol = checker.getSymbolAtLocation(
      ts.isPropertyAccessExpression(expression) ? expression.name : expression,
    );
    return symbol ? checker.getTypeOfSymbol(symbol) : checker.getTypeAtLocation(expression);
  });
}

function comparedExpressions(node: ts.StringLiteralLike): ts.Expression[] {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return [parent.left === node ? parent.right : parent.left];
  if (ts.isCaseClause(parent)) return [parent.parent.parent.expression];
  if (!ts.isCallExpression(parent)) return [];
  // `assert.equal(kind, 'foreign')`, `expect(kind).toBe('foreign')`
  const others = parent.arguments.filter(argument => argument !== node);
  for (let inner: ts.Expression = parent.expression; ts.isPropertyAccessExpression(inner);) {
    inner = inner.expression;
    if (ts.isCallExpression(inner)) others.push(...inner.arguments);
  }
  return others;
}

/** Whether a string is compared with a `kind` of an unknown type. */
function isComparedKind(node: ts.StringLiteralLike, checker: ts.TypeChecker): boolean {
  return comparedExpressions(node).some(
    expression =>
      /\bkind$/.test(expression.getText()) &&
      checker.getTypeAtLocation(expression).flags & ts.TypeFlags.Any,
  );
}
