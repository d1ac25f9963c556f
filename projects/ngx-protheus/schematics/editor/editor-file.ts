import { type Tree } from '@angular-devkit/schematics';
import { parse, type ParseError } from 'jsonc-parser';
import { JsonFile } from '../edit/json-file';
import { readTextFile } from '../edit/text-file';

/** The folder of the settings of VS Code. */
export const EDITOR_FOLDER = '/.vscode';

/**
 * Opens a file of the editor, which is made with its first lines when it does not exist or is empty.
 *
 * @returns The file; undefined when it is not JSON, which must not end the set-up of an application.
 */
export function editorFile(tree: Tree, name: string, content: object): JsonFile | undefined {
  const path = `${EDITOR_FOLDER}/${name}`;
  const file = readTextFile(tree, path);
  if (file === undefined) tree.create(path, newText(tree, content));
  else if (file.text.trim() === '') tree.overwrite(path, newText(tree, content));
  else if (!isObject(file.text)) return undefined;
  return JsonFile.open(tree, path);
}

/** @returns The text of a new JSON file, with the line ends of the workspace. */
export function newText(tree: Tree, content: object): string {
  const eol = readTextFile(tree, '/angular.json')?.eol ?? '\n';
  return `${JSON.stringify(content, null, 2)}\n`.replaceAll('\n', eol);
}

function isObject(text: string): boolean {
  const errors: ParseError[] = [];
  const content: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0 && typeof content === 'object' && !Array.isArray(content);
}

/** Appends to a list of a file. A value that is no list is the user's own and stays. */
export function appendTo(file: JsonFile, path: readonly string[], items: readonly unknown[]): void {
  const list = file.get([...path]);
  if (list === undefined) {
    if (items.length > 0) file.set([...path], items);
    return;
  }
  if (!Array.isArray(list)) return;
  for (const [index, item] of items.entries()) file.set([...path, list.length + index], item);
}
