import {
  type ArrowFunctionExpression,
  type Expression,
  type FunctionExpression,
  type Parser,
} from 'acorn';
import { type AppTree } from './app-tree.js';
import { TextFile } from './text-file.js';

/** The host loads this file and evaluates `return (<text>)`: it must be one expression. */
export const START_SCRIPT_PATH = 'assets/preload/advpltojs.js';

/** A start script is a function of some lines; the cost of declarations grows faster than their number. */
const LONGEST = 262_144;

/** The calls inside each other that the parser makes at most: some 200 brackets. */
const DEEPEST = 1_000;

/** The functions of acorn of which each recursion has one. */
const RECURSIVE = [
  'parseStatement',
  'parseMaybeAssign',
  'parseMaybeUnary',
  'parseExprOp',
  'parseExprAtom',
  'parseBindingAtom',
  'regexp_disjunction',
];

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
  const { Parser } = await import('acorn');
  if (file.text.length > LONGEST) {
    const error = { message: `longer than ${LONGEST} characters`, offset: LONGEST };
    return { file, expression: undefined, error };
  }
  try {
    const Limited = Parser.extend(limitDepth);
    const [statement, second] = Limited.parse(`(${file.text})`, { ecmaVersion: 'latest' }).body;
    if (statement?.type === 'ExpressionStatement' && !second) {
      return { file, expression: statement.expression, error: undefined };
    }
    // `a) (b` closes the host's parenthesis and opens another.
    const error = { message: 'more than one expression', offset: 0 };
    return { file, expression: undefined, error };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const { pos = 1 } = cause as Error & { readonly pos?: number };
    const offset = Math.min(Math.max(0, pos - 1), file.text.length);
    const message = cause.message.replace(/ \(\d+:\d+\)$/, '');
    return { file, expression: undefined, error: { message, offset } };
  }
}

/**
 * @returns The function that the host receives from an expression: of `window.receive = function …`
 *   it is what is assigned, of `a, function …` the last one.
 */
export function functionOf(
  expression: Expression | undefined,
): FunctionExpression | ArrowFunctionExpression | undefined {
  switch (expression?.type) {
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return expression;
    case 'AssignmentExpression':
      return expression.operator === '=' ? functionOf(expression.right) : undefined;
    case 'SequenceExpression':
      return functionOf(expression.expressions.at(-1));
    default:
      return undefined;
  }
}

/**
 * Whether an arrow function uses the `this` or the `arguments` that it does not have: those of
 * functions and classes in it are their own.
 */
export function usesThis(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(usesThis);
  if (typeof node !== 'object' || node === null) return false;
  const { type, name } = node as { readonly type?: string; readonly name?: string };
  if (type === 'FunctionExpression' || type === 'FunctionDeclaration' || type === 'ClassBody') {
    return false;
  }
  if (type === 'ThisExpression' || (type === 'Identifier' && name === 'arguments')) return true;
  return Object.values(node).some(usesThis);
}

/**
 * Limits how deeply the parser calls itself. Without a limit it uses all of the stack, and where V8 then
 * compiles a regular expression of the parser, it ends the process: nothing can catch that.
 */
function limitDepth(base: typeof Parser): typeof Parser {
  const methods = base.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const limited: Record<string, unknown> = {};
  for (const name of RECURSIVE) {
    const method = methods[name] as (...args: unknown[]) => unknown;
    limited[name] = function (this: { depth?: number; pos: number }, ...args: unknown[]): unknown {
      this.depth = (this.depth ?? 0) + 1;
      if (this.depth > DEEPEST) {
        const { pos } = this;
        throw Object.assign(new SyntaxError('too many levels inside each other'), { pos });
      }
      const result = method.apply(this, args);
      this.depth--;
      return result;
    };
  }
  class Limited extends base {}
  Object.assign(Limited.prototype, limited);
  return Limited;
}
