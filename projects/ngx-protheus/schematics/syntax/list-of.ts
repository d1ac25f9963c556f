import { type List } from '../edit/list-edits';
import { indentAt } from '../edit/text-edit';
import { type Source } from './source';
import { type ts } from './typescript';

/** The items of an array, object or call as an editable list. */
export function listOf(
  { file }: Source,
  node: ts.ArrayLiteralExpression | ts.CallExpression | ts.ObjectLiteralExpression,
  items: readonly ts.Node[],
): List {
  const close = node.end - 1;
  const callee = 'arguments' in node ? node.expression.end : undefined;
  const open =
    callee === undefined ? node.getStart() + 1 : file.text.indexOf('(', typeArgumentsEnd(node)) + 1;
  return {
    text: file.text,
    open,
    close,
    items,
    eol: file.eol,
    indent: file.indent,
    outerIndent: indentAt(file.text, node.getStart()),
    isInline: 'arguments' in node,
    endsWithComma: true,
  };
}

function typeArgumentsEnd(node: ts.Node): number {
  const call = node as ts.CallExpression;
  return call.typeArguments?.end ?? call.expression.end;
}
