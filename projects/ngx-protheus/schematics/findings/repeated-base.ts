import { type Text } from '../report/language';
import { ts } from '../syntax/typescript';
import { type FindingRule, matchesOf, stringsIn } from './scanned-file';

/** Endpoints that begin as the REST base ends: the requests go to `…/rest/rest/…`. */
export const repeatedBase: FindingRule = ({ ast, path, text }, { restBaseEnds }) => {
  // The last segment of most REST servers, and those that the configuration names.
  const ends = [...restBaseEnds.map(end => end.replace(/[.*+?^$|()[\]{}\\]/g, '\\$&')), 'rest\\d*'];
  const start = new RegExp(`^/(${ends.join('|')})/`, 'i');
  if (path.endsWith('.html')) {
    const attribute = new RegExp(
      `[\\w.\\[\\]()-]+\\s*=\\s*["']\\s*['\`]?/(${ends.join('|')})/`,
      'gi',
    );
    return matchesOf(text, attribute)
      .filter(({ match }) => !/^[[(]*(routerlink|href|src)\b/i.test(match))
      .map(({ index, match }) => ({
        position: index,
        text: textOf(/\/([^/]+)\/$/.exec(match)?.[1] ?? ''),
      }));
  }
  if (!ast) return [];
  return stringsIn(ast)
    .filter(({ node }) => isStartOfUrl(node))
    .flatMap(({ node, value }) => {
      const end = start.exec(value)?.[1];
      return end === undefined ? [] : [{ position: node.getStart(), text: textOf(end) }];
    });
};

/** Whether a text is not put behind another one. */
function isStartOfUrl(node: ts.Node): boolean {
  if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return false;
  for (let child = node; ts.isBinaryExpression(child.parent); child = child.parent) {
    const { operatorToken, right } = child.parent;
    if (operatorToken.kind !== ts.SyntaxKind.PlusToken) return true;
    if (right === child) return false;
  }
  return true;
}

function textOf(end: string): Text {
  return {
    en: `an endpoint that begins with /${end}/: the REST base ends with /${end}, so the request would go to …/${end}/${end}/…; write what follows (/api/…)`,
    pt: `um endpoint que começa com /${end}/: a base REST termina com /${end}, e a requisição iria para …/${end}/${end}/…; escreva o que vem depois (/api/…)`,
  };
}
