import { type TextEdit } from '../edit/text-edit';
import { type ts } from '../syntax/typescript';
import { type ExportChange, type MemberChange } from './public-names';

/** The result for one file. */
export interface RenameResult {
  readonly edits: TextEdit[];
  /** Renamed exports, of which some change more than their name. */
  readonly renamedExports: { readonly node: ts.Node; readonly change: ExportChange }[];
  /** Moved and removed exports, and exports whose import cannot be edited. */
  readonly exportsToCheck: { readonly node: ts.Node; readonly change: ExportChange }[];
  /** Members of an unknown type with an old name. */
  readonly membersToCheck: { readonly node: ts.Node; readonly change: MemberChange }[];
  /** Strings that may be an old value. */
  readonly valuesToCheck: { readonly node: ts.Node; readonly to: string }[];
}

/** An empty result. */
export function emptyResult(): RenameResult {
  return {
    edits: [],
    renamedExports: [],
    exportsToCheck: [],
    membersToCheck: [],
    valuesToCheck: [],
  };
}

/** The edit that replaces the text of a node. */
export function replaceNode(node: ts.Node, text: string): TextEdit {
  return { start: node.getStart(), end: node.end, text };
}
