import { type TextEdit } from '../edit/text-edit';
import { ts } from '../syntax/typescript';
import { type ExportChange, type MemberChange } from './public-names';
import { replaceNode } from './rename-result';

/** The edits for the arguments of a call, where the new function has other parameters. */
export function callEdits(node: ts.Identifier, { module, name }: ExportChange): TextEdit[] {
  if (module !== 'protheus-devkit' || (name !== 'openApp' && name !== 'readApp')) return [];
  const callee = ts.isPropertyAccessExpression(node.parent) ? node.parent : node;
  const call = callee.parent;
  if (!ts.isCallExpression(call) || call.expression !== callee) return [];
  const [source, limits] = call.arguments;
  if (!source) return [];
  const inMemory = name === 'readApp' ? 'inMemory: true' : '';
  if (!limits) {
    return inMemory ? [{ start: source.end, end: source.end, text: `, { ${inMemory} }` }] : [];
  }
  const isShorthand = ts.isIdentifier(limits) && limits.text === 'limits';
  const before = [...(inMemory ? [inMemory] : []), isShorthand ? '' : 'limits: '].join(', ');
  return [
    { start: limits.getStart(), end: limits.getStart(), text: `{ ${before}` },
    { start: limits.end, end: limits.end, text: ' }' },
  ];
}

/** The edit of a property access, where the new property has another type. */
export function accessEdit(node: ts.Identifier, { owner, name, to }: MemberChange): TextEdit {
  const isPorts = owner === 'ProtheusHost' && name === 'openings';
  const outer = node.parent.parent;
  const isLength = ts.isPropertyAccessExpression(outer) && outer.name.text === 'length';
  // Port numbers became objects with a port.
  return replaceNode(node, isPorts && !isLength ? `${to}.map(({ port }) => port)` : to);
}
