import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { unwrap } from '../syntax/unwrap';
import { isBackendUrl } from './absolute-url';
import { isInside } from './interceptors-in';

/** The text of an expression, where the sources contain it. */
export type TextOf = (expression: ts.Expression) => string | undefined;

/** The code of an interceptor, and what its expressions are. */
interface Scope {
  readonly code: readonly ts.Node[];
  readonly textOf: TextOf;
}

/** Whether code runs only for the URLs of another server. */
export function isForOtherServer(node: ts.Node, scope: Scope, depth = 0): boolean {
  for (let child = node, { parent } = node; parent; child = parent, parent = parent.parent) {
    if (isBranchForOtherServer(child, parent, scope)) return true;
    if (ts.isBlock(parent)) {
      const before = parent.statements.slice(0, parent.statements.indexOf(child as ts.Statement));
      if (before.some(statement => leavesForOwnServer(statement, scope))) return true;
    }
    const name = ts.isFunctionLike(parent) ? functionName(parent) : undefined;
    if (name === undefined || name === 'intercept') continue;
    // A function of its own for the change: what counts is where it is called.
    const calls = scope.code
      .flatMap(part => findAll(part, ts.isCallExpression))
      .filter(({ expression }) => new RegExp(`(^|\\.)${name}$`).test(expression.getText()))
      .filter(call => !isInside(call, parent));
    return (
      calls.length > 0 && depth < 5 && calls.every(call => isForOtherServer(call, scope, depth + 1))
    );
  }
  return false;
}

function functionName(node: ts.SignatureDeclaration): string | undefined {
  const { parent } = node;
  const name = node.name ?? (ts.isVariableDeclaration(parent) ? parent.name : undefined);
  return name && /^#?\w+$/.test(name.getText()) ? name.getText() : undefined;
}

function isBranchForOtherServer(child: ts.Node, parent: ts.Node, scope: Scope): boolean {
  if (ts.isIfStatement(parent)) {
    return child === parent.thenStatement && namesOtherServer(parent.expression, scope);
  }
  if (ts.isConditionalExpression(parent)) {
    return child === parent.whenTrue && namesOtherServer(parent.condition, scope);
  }
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
    child === parent.right &&
    namesOtherServer(parent.left, scope)
  );
}

/** `if (!request.url.startsWith('https://maps.example.com')) return …`. */
function leavesForOwnServer(statement: ts.Statement, scope: Scope): boolean {
  if (!ts.isIfStatement(statement)) return false;
  const condition = unwrap(statement.expression);
  const leaves = findAll(statement, ts.isReturnStatement).length > 0;
  return (
    leaves &&
    ts.isPrefixUnaryExpression(condition) &&
    condition.operator === ts.SyntaxKind.ExclamationToken &&
    namesOtherServer(unwrap(condition.operand), scope)
  );
}

/** Whether a condition holds only for the URLs of another server. */
function namesOtherServer(condition: ts.Expression, scope: Scope, depth = 0): boolean {
  const node = unwrap(condition);
  if (ts.isPrefixUnaryExpression(node)) return false;
  if (ts.isBinaryExpression(node)) {
    const sides = [node.left, node.right].map(side => namesOtherServer(side, scope, depth));
    const isOr = node.operatorToken.kind === ts.SyntaxKind.BarBarToken;
    return isOr ? sides.every(Boolean) : sides.some(Boolean);
  }
  const { code, textOf } = scope;
  if (ts.isIdentifier(node) && depth < 5) {
    // `const isMap = request.url.startsWith('https://maps.example.com')`.
    const values = valuesOf(node, code);
    if (values.some(value => namesOtherServer(value, scope, depth + 1))) return true;
  }
  if (!ts.isCallExpression(node)) return isOtherServer(node, textOf);
  const { arguments: parts, expression: callee } = node;
  const receiver = ts.isPropertyAccessExpression(callee) ? [callee.expression] : [];
  return [...receiver, ...parts].some(part => isOtherServer(part, textOf));
}

/** The names under which applications have the URL of their own backend. */
const OWN_URL =
  /^(this\.)?(_?(environment|env|config)\.)?_?(api|base|backend|rest|server)_?(api|base)?_?(url|uri|path|host|endpoint)?$/i;

function isOtherServer(node: ts.Expression, textOf: TextOf): boolean {
  if (ts.isRegularExpressionLiteral(node)) return /\w\\\.[a-z]{2,}/i.test(node.text);
  const text = OWN_URL.test(node.getText()) ? undefined : textOf(node);
  if (text === undefined || isBackendUrl(text)) return false;
  return /^(https?:)?\/\/[^/]/i.test(text) || isHostName(text);
}

/** Whether a text begins with the name of a host, and is no file name. */
function isHostName(text: string): boolean {
  return (
    /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$)/i.test(text) &&
    !/\.(json|html?|[cm]?js|css|svg|png|jpe?g|txt|xml|ico|pdf)$/i.test(text)
  );
}

/** What the code gives to a variable. */
export function valuesOf(expression: ts.Expression, code: readonly ts.Node[]): ts.Expression[] {
  if (!ts.isIdentifier(expression)) return [];
  const { text } = expression;
  const initial = code
    .flatMap(node => findAll(node, ts.isVariableDeclaration))
    .filter(({ name }) => name.getText() === text)
    .flatMap(({ initializer }) => (initializer ? [initializer] : []));
  const assigned = code
    .flatMap(node => findAll(node, ts.isBinaryExpression))
    .filter(
      ({ left, operatorToken }) =>
        operatorToken.kind === ts.SyntaxKind.EqualsToken && left.getText() === text,
    )
    .map(({ right }) => right);
  return [...initial, ...assigned];
}
