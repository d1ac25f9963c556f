import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type FindingRule } from './scanned-file';

/** Conditions on `environment…`: the library detects the host at run time. */
export const environmentSwitch: FindingRule = ({ ast }) => {
  if (!ast) return [];
  const names = ast.statements
    .filter(ts.isImportDeclaration)
    .filter(
      ({ moduleSpecifier: module }) =>
        ts.isStringLiteral(module) && /(^|\/)environments?(\/|\.|$)/.test(module.text),
    )
    .flatMap(({ importClause }) => {
      const bindings = importClause?.namedBindings;
      return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
    })
    .map(({ name }) => name.text);
  return findAll(ast, ts.isPropertyAccessExpression)
    .filter(({ expression }) => ts.isIdentifier(expression) && names.includes(expression.text))
    .filter(isInCondition)
    .map(node => ({
      position: node.getStart(),
      text: {
        en: `condition on ${node.getText()}: the library detects whether Protheus opened the application (insideProtheus(), protheusEmbedding())`,
        pt: `condição com ${node.getText()}: a biblioteca detecta se o Protheus abriu o aplicativo (insideProtheus(), protheusEmbedding())`,
      },
    }));
};

/** Whether an expression is the condition of an `if` or `?:`, or a part of it. */
function isInCondition(node: ts.Expression): boolean {
  let child: ts.Node = node;
  for (let { parent } = child; parent; child = parent, parent = parent.parent) {
    if (ts.isIfStatement(parent)) return parent.expression === child;
    if (ts.isConditionalExpression(parent)) return parent.condition === child;
    const isCondition =
      ts.isPrefixUnaryExpression(parent) ||
      ts.isParenthesizedExpression(parent) ||
      ts.isBinaryExpression(parent);
    if (!isCondition) return false;
  }
  return false;
}
