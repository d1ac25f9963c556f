import { ts } from '../syntax/typescript';
import { type FindingRule, stringsIn } from './scanned-file';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'request'];

/** Addresses of a back end in the source: the package then works on one server only. */
export const absoluteAddress: FindingRule = ({ ast }) =>
  ast
    ? stringsIn(ast)
        .filter(({ value }) => /^https?:\/\//i.test(value))
        .filter(({ node, value }) => isBackEnd(value) || isRequested(node))
        .map(({ node, value }) => ({
          position: node.getStart(),
          text: {
            en: `absolute address "${originOf(value)}": a relative one (/api/…) follows the server that opens the application`,
            pt: `endereço absoluto "${originOf(value)}": um relativo (/api/…) acompanha o servidor que abre a aplicação`,
          },
        }))
    : [];

/** An address with a port, of this machine or of an IP, or below a path that REST servers use. */
function isBackEnd(value: string): boolean {
  return (
    /^https?:\/\/(localhost|\d{1,3}(\.\d{1,3}){3})([:/]|$)/i.test(value) ||
    /^https?:\/\/[^/]+:\d+/.test(value) ||
    /^https?:\/\/[^/]+\/(app-root|rest|api)(\/|$)/i.test(value)
  );
}

function isRequested(node: ts.Node): boolean {
  for (let { parent } = node; parent; parent = parent.parent) {
    if (ts.isFunctionLike(parent)) return false;
    if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)) {
      const { name, expression } = parent.expression;
      return methods.includes(name.text) && /http/i.test(expression.getText());
    }
  }
  return false;
}

/** Only what names the server: a query may carry what nobody should read. */
function originOf(value: string): string {
  return /^https?:\/\/[^/?#]*/i.exec(value)?.[0].replace(/\/\/[^/@]*@/, '//') ?? value;
}
