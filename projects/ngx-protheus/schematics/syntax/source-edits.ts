import { type Tree } from '@angular-devkit/schematics';
import { applyEdits, type TextEdit } from '../edit/text-edit';
import { writeTextFile } from '../edit/text-file';
import { type Source } from './source';

/** Edits of several parsed files, written together. */
export class SourceEdits {
  readonly #edits = new Map<Source, TextEdit[]>();

  add(source: Source, edits: readonly TextEdit[]): void {
    this.#edits.set(source, [...(this.#edits.get(source) ?? []), ...edits]);
  }

  /** Writes the files, after which the parsed sources are out of date. @returns The paths. */
  write(tree: Tree): string[] {
    return [...this.#edits].map(([{ file, path }, edits]) => {
      writeTextFile(tree, file, applyEdits(file.text, edits));
      return path;
    });
  }
}
