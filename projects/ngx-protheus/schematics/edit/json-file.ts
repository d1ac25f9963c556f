import { type Tree } from '@angular-devkit/schematics';
import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  parse,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { displayPath } from '../report/display-path';
import { schematicError } from '../report/schematic-error';
import { insertItems, type ListItem, removeItems } from './list-edits';
import { applyEdits, indentAt, lineOf, type TextEdit } from './text-edit';
import { readTextFile, type TextFile, writeTextFile } from './text-file';

/** A JSON file whose edits keep comments, trailing commas, tabs and line ends. */
export class JsonFile {
  readonly #tree: Tree;
  #file: TextFile;

  private constructor(tree: Tree, file: TextFile) {
    this.#tree = tree;
    this.#file = file;
  }

  /**
   * Opens a file.
   *
   * @returns The file; undefined when it does not exist.
   * @throws When the file is not valid JSON.
   */
  static open(tree: Tree, path: string): JsonFile | undefined {
    const file = readTextFile(tree, path);
    if (!file) return undefined;
    const errors: ParseError[] = [];
    parse(file.text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first) {
      const where = `${displayPath(path)}:${lineOf(file.text, first.offset)}`;
      const what = printParseErrorCode(first.error);
      throw schematicError({
        en: `${where} is not valid JSON (${what}). Nothing was changed. Correct the file and run again.`,
        pt: `${where} não é um JSON válido (${what}). Nada foi alterado. Corrija o arquivo e execute novamente.`,
      });
    }
    return new JsonFile(tree, file);
  }

  get path(): string {
    return this.#file.path;
  }

  /** The value at a path of keys and indices. */
  get<T = unknown>(path: JSONPath = []): T | undefined {
    let value: unknown = parse(this.#file.text, [], { allowTrailingComma: true });
    for (const key of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Record<string | number, unknown>)[key];
    }
    return value as T | undefined;
  }

  /** Sets one value; `undefined` removes it. The other bytes of the file stay as they are. */
  set(path: JSONPath, value: unknown): void {
    const { text } = this.#file;
    const root = parseTree(text, [], { allowTrailingComma: true });
    const node = root && findNodeAtLocation(root, path);
    if (!root || (value === undefined && !node)) return;
    const edits = !node
      ? this.#insert(root, path, value)
      : value === undefined
        ? this.#remove(node)
        : this.#replace(node, value);
    const changed = applyEdits(text, edits);
    writeTextFile(this.#tree, this.#file, changed);
    this.#file = { ...this.#file, text: changed };
  }

  /** The line, counted from 1, of a value. */
  line(path: JSONPath): number {
    const node = parseTree(this.#file.text, [], { allowTrailingComma: true });
    const found = node && findNodeAtLocation(node, path);
    return found ? lineOf(this.#file.text, found.offset) : 1;
  }

  #remove(node: Node): TextEdit[] {
    // The value of a property is removed with its key.
    const entry = node.parent?.type === 'property' ? node.parent : node;
    const items = itemsOf(entry.parent);
    const removed = items.filter(({ end }) => end === entry.offset + entry.length);
    return removeItems({ text: this.#file.text, items }, removed);
  }

  #replace({ offset, length }: Node, value: unknown): TextEdit[] {
    const text = this.#format(value, indentAt(this.#file.text, offset));
    return [{ start: offset, end: offset + length, text }];
  }

  #insert(root: Node, path: JSONPath, value: unknown): TextEdit[] {
    // Creates the missing objects and arrays of the path, from the inside out.
    let depth = path.length - 1;
    let inner = value;
    while (depth > 0 && !findNodeAtLocation(root, path.slice(0, depth))) {
      inner = typeof path[depth] === 'number' ? [inner] : { [path[depth] as string]: inner };
      depth--;
    }
    const parent = depth ? (findNodeAtLocation(root, path.slice(0, depth)) as Node) : root;
    const { text, eol, indent } = this.#file;
    const children = parent.children ?? [];
    const open = parent.offset + 1;
    const close = parent.offset + parent.length - 1;
    const isInline = children.length > 0 && !text.slice(open, children[0]?.offset).includes('\n');
    const outerIndent = indentAt(text, parent.offset);
    const key = parent.type === 'object' ? `${JSON.stringify(path[depth])}: ` : '';
    const added = isInline ? JSON.stringify(inner) : this.#format(inner, outerIndent + indent);
    const items = itemsOf(parent);
    return insertItems(
      { text, open, close, items, eol, indent, outerIndent, isInline, endsWithComma: false },
      [key + added],
    );
  }

  /** A value in the format of the file; `indent` is the white space of the following lines. */
  #format(value: unknown, indent: string): string {
    return JSON.stringify(value, null, this.#file.indent).replace(/\n/g, this.#file.eol + indent);
  }
}

/** The children of an object or an array as items for list edits. */
function itemsOf(node: Node | undefined): ListItem[] {
  return (node?.children ?? []).map(({ offset, length }) => ({
    end: offset + length,
    getStart: () => offset,
  }));
}
