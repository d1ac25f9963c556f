import { type Tree } from '@angular-devkit/schematics';
import {
  applyEdits,
  findNodeAtLocation,
  type JSONPath,
  modify,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { refusal } from '../messages/refusal';
import { lineOf } from './text-edit';
import { readTextFile, type TextFile, writeTextFile } from './text-file';

/** A JSON file that people write: comments, trailing commas, tabs and line ends stay. */
export class JsonFile {
  private constructor(
    private readonly tree: Tree,
    private file: TextFile,
  ) {}

  /** Opens a file. @returns undefined when there is none; refuses one that is no JSON. */
  static open(tree: Tree, path: string): JsonFile | undefined {
    const file = readTextFile(tree, path);
    if (!file) return undefined;
    const errors: ParseError[] = [];
    parse(file.text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first) {
      const where = `${path}:${lineOf(file.text, first.offset)}`;
      const what = printParseErrorCode(first.error);
      throw refusal({
        en: `${where} is no valid JSON (${what}). Nothing was changed: correct it and run again.`,
        pt: `${where} não é um JSON válido (${what}). Nada foi alterado: corrija e rode de novo.`,
      });
    }
    return new JsonFile(tree, file);
  }

  get path(): string {
    return this.file.path;
  }

  /** The value at a path of keys and indices. */
  get<T = unknown>(path: JSONPath = []): T | undefined {
    let value: unknown = parse(this.file.text, [], { allowTrailingComma: true });
    for (const key of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Record<string | number, unknown>)[key];
    }
    return value as T | undefined;
  }

  /** Sets one value, or removes it with `undefined`; the rest of the file keeps its bytes. */
  set(path: JSONPath, value: unknown): void {
    const { text, eol, indent } = this.file;
    const edits = modify(text, path, value, {
      formattingOptions: {
        insertSpaces: !indent.includes('\t'),
        tabSize: indent.includes('\t') ? 1 : indent.length,
        eol,
      },
    });
    const changed = applyEdits(text, edits);
    writeTextFile(this.tree, this.file, changed);
    this.file = { ...this.file, text: changed };
  }

  /** The line, counted from 1, of a value. */
  line(path: JSONPath): number {
    const node = parseTree(this.file.text, [], { allowTrailingComma: true });
    const found = node && findNodeAtLocation(node, path);
    return found ? lineOf(this.file.text, found.offset) : 1;
  }
}
