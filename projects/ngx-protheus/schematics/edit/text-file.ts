import { type Tree } from '@angular-devkit/schematics';

/** A text file with what is needed to write unchanged bytes back as they were. */
export interface TextFile {
  readonly path: string;
  /** The text without its byte order mark. */
  readonly text: string;
  readonly eol: '\n' | '\r\n';
  /** The white space of one level, taken from the first indented line. */
  readonly indent: string;
  readonly encode: (text: string) => Buffer;
}

const BOM = '\uFEFF';

/** Reads a text file. @returns The file; undefined when it does not exist. */
export function readTextFile(tree: Tree, path: string): TextFile | undefined {
  const bytes = tree.read(path);
  if (!bytes) return undefined;
  const { text: decoded, encoding } = decode(bytes);
  const mark = decoded.startsWith(BOM) ? BOM : '';
  const text = decoded.slice(mark.length);
  return {
    path,
    text,
    eol: count(text, /\r\n/g) * 2 > count(text, /\n/g) ? '\r\n' : '\n',
    indent: /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ',
    encode: changed => Buffer.from(mark + changed, encoding),
  };
}

/** Writes a changed text. An unchanged text does not touch the file. */
export function writeTextFile(tree: Tree, file: TextFile, text: string): void {
  if (text !== file.text) tree.overwrite(file.path, file.encode(text));
}

function count(text: string, expression: RegExp): number {
  return text.match(expression)?.length ?? 0;
}

/** Decodes UTF-8. Sources saved in Windows-1252 are decoded byte by byte, which keeps their accents. */
function decode(bytes: Buffer): { text: string; encoding: BufferEncoding } {
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: 'utf8',
    };
  } catch {
    return { text: bytes.toString('latin1'), encoding: 'latin1' };
  }
}
