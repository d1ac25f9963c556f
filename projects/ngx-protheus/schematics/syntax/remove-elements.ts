import { removeItems } from '../edit/list-edits';
import { type TextEdit } from '../edit/text-edit';
import { type Source } from './source';
import { ts } from './typescript';

/** The edits that remove elements of an array. The file still compiles when none is left. */
export function removeElements(
  { file }: Source,
  array: ts.ArrayLiteralExpression,
  removed: readonly ts.Node[],
): TextEdit[] {
  const { elements, parent } = array;
  const edits = removeItems({ text: file.text, items: elements }, removed);
  const isEmptied = elements.every(element => removed.includes(element));
  if (!isEmptied || !ts.isVariableDeclaration(parent) || parent.type) return edits;
  // `const modules = []` alone is an implicit any[].
  return [{ start: parent.name.end, end: parent.name.end, text: ': never[]' }, ...edits];
}
