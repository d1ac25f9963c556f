import { type Text } from '../report/language';
import { ts } from '../syntax/typescript';
import { interceptorsIn, isInside } from './interceptors-in';
import { type FindingRule, stringsIn } from './scanned-file';

/**
 * Application code that sets the Authorization header, which overrides the token of the session.
 * Interceptors are listed by `findOwnInterceptors()`.
 */
export const ownAuthorization: FindingRule = ({ ast }) => {
  if (!ast) return [];
  const strings = stringsIn(ast)
    .filter(({ value }) => value.toLowerCase() === 'authorization')
    .map(({ node }) => node);
  const properties = propertyNames(ast).filter(name => name.text.toLowerCase() === 'authorization');
  const interceptors = interceptorsIn(ast).flatMap(({ code }) => code);
  return [...strings, ...properties]
    .filter(writesHeader)
    .filter(node => !interceptors.some(code => isInside(node, code)))
    .map(node => ({ position: node.getStart(), text }));
};

const text: Text = {
  en: 'Authorization set in the code: the library sends the token of the session and keeps a header that is already set; remove it',
  pt: 'Authorization definido no código: a biblioteca envia o token da sessão e mantém um cabeçalho já definido; remova',
};

function propertyNames(ast: ts.SourceFile): ts.Identifier[] {
  const names: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) names.push(node.name);
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return names;
}

/** `headers.set('Authorization', …)`, `{ Authorization: … }`; not `headers.has(…)` or `.get(…)`. */
function writesHeader(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  return (
    ts.isCallExpression(parent) &&
    ts.isPropertyAccessExpression(parent.expression) &&
    ['set', 'append', 'setRequestHeader'].includes(parent.expression.name.text)
  );
}
