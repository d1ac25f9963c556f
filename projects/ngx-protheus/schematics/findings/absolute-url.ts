import { ts } from '../syntax/typescript';
import { type FindingRule, stringsIn } from './scanned-file';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'request'];

/** Absolute URLs of a backend: the package then works with one server only. */
export const absoluteUrl: FindingRule = ({ ast }) =>
  ast
    ? stringsIn(ast)
        .filter(({ value }) => /^https?:\/\//i.test(value))
        .filter(({ node, value }) => isBackendUrl(value) || isRequested(node))
        .map(({ node, value }) => ({
          position: node.getStart(),
          text: {
            en: `absolute URL "${originOf(value)}": a relative URL (/api/…) always uses the server that opens the application`,
            pt: `URL absoluta "${originOf(value)}": uma URL relativa (/api/…) usa sempre o servidor que abre o aplicativo`,
          },
        }))
    : [];

/** Whether a URL has a port, names this machine or an IP address, or has a path of REST servers. */
export function isBackendUrl(value: string): boolean {
  return (
    /^https?:\/\/(localhost|\d{1,3}(\.\d{1,3}){3})([:/]|$)/i.test(value) ||
    /^https?:\/\/[^/]+:\d+/.test(value) ||
    /^https?:\/\/[^/]+\/(app-root|rest|api)(\/|$)/i.test(value)
  );
}

/** Whether a text is an argument of a call of HttpClient. */
export function isRequested(node: ts.Node): boolean {
  for (let { parent } = node; parent; parent = parent.parent) {
    if (ts.isFunctionLike(parent)) return false;
    if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)) {
      const { name, expression } = parent.expression;
      return methods.includes(name.text) && /http/i.test(expression.getText());
    }
  }
  return false;
}

/** The scheme and host of a URL without user and query, which may contain secrets. */
function originOf(value: string): string {
  return /^https?:\/\/[^/?#]*/i.exec(value)?.[0].replace(/\/\/[^/@]*@/, '//') ?? value;
}
