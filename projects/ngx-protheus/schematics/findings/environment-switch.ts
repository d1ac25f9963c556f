import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type FindingRule } from './scanned-file';

/** Decisions by `environment…`: the library sees at run time where it is. */
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
    .filter(decides)
    .map(node => ({
      position: node.getStart(),
      text: {
        en: `a decision by ${node.getText()}: the library sees by itself whether Protheus opened the application (insideProtheus(), embedding())`,
        pt: `uma decisão por ${node.getText()}: a biblioteca vê sozinha se o Protheus abriu a aplicação (insideProtheus(), embedding())`,
      },
    }));
};

/** Whether an expression is (part of) the condition of an `if` or `?:`. */
function decides(node: ts.Expression): boolean {
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
