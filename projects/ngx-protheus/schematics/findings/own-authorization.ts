import { ts } from '../syntax/typescript';
import { type FindingRule, stringsIn } from './scanned-file';

/** Application code that sets the Authorization header, which overrides the token of the session. */
export const ownAuthorization: FindingRule = ({ ast }) => {
  if (!ast) return [];
  const isInterceptor = /\bHttpInterceptor(Fn)?\b/.test(ast.text);
  const text = isInterceptor
    ? {
        en: 'interceptor that sets Authorization: the library sends the token of the session and keeps a header that is already set; remove the interceptor',
        pt: 'interceptor que define Authorization: a biblioteca envia o token da sessão e mantém um cabeçalho já definido; remova o interceptor',
      }
    : {
        en: 'Authorization set in the code: the library sends the token of the session and keeps a header that is already set; remove it',
        pt: 'Authorization definido no código: a biblioteca envia o token da sessão e mantém um cabeçalho já definido; remova',
      };
  const strings = stringsIn(ast)
    .filter(({ value }) => value.toLowerCase() === 'authorization')
    .map(({ node }) => node);
  const properties = propertyNames(ast).filter(name => name.text.toLowerCase() === 'authorization');
  return [...strings, ...properties]
    .filter(writesHeader)
    .map(node => ({ position: node.getStart(), text }));
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
