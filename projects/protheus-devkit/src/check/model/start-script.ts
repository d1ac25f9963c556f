import { type Expression } from 'acorn';
import { type AppTree } from './app-tree.js';
import { TextFile } from './text-file.js';

/** The host loads this file and evaluates `return (<text>)`: it must be one expression. */
export const START_SCRIPT_PATH = 'assets/preload/advpltojs.js';

/** The start script as the host evaluates it. */
export interface StartScript {
  readonly file: TextFile;
  /** The expression, when the file is exactly one. */
  readonly expression: Expression | undefined;
  /** Why the file is not one expression. */
  readonly error: { readonly message: string; readonly offset: number } | undefined;
}

/** @returns The start script, if the application has one. */
export async function readStartScript(tree: AppTree): Promise<StartScript | undefined> {
  const entry = [...tree.files.values()].find(
    file => file.path.toLowerCase() === START_SCRIPT_PATH,
  );
  const file = entry && (await TextFile.read(entry));
  return file && parseStartScript(file);
}

/** Parses a start script in the parentheses that the host puts around it. */
export async function parseStartScript(file: TextFile): Promise<StartScript> {
  // Imported here: most applications have no start script.
  const { parse } = await import('acorn');
  try {
    const [statement, second] = parse(`(${file.text})`, { ecmaVersion: 'latest' }).body;
    if (statement?.type === 'ExpressionStatement' && !second) {
      return { file, expression: statement.expression, error: undefined };
    }
    // `a) (b` closes the host's parenthesis and opens another.
    const error = { message: 'more than one expression', offset: 0 };
    return { file, expression: undefined, error };
  } catch (cause) {
    // RangeError: thousands of nested brackets, as no function has.
    if (!(cause instanceof SyntaxError || cause instanceof RangeError)) throw cause;
    const { pos = 1 } = cause as Error & { readonly pos?: number };
    const offset = Math.min(Math.max(0, pos - 1), file.text.length);
    const message = cause.message.replace(/ \(\d+:\d+\)$/, '');
    return { file, expression: undefined, error: { message, offset } };
  }
}
