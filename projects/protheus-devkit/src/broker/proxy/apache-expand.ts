import { type ApacheDirective, parseApache } from './apache-directive.js';
import { type FindInclude } from './proxy-model.js';

/** How deep files and macros may be inside each other. */
const MOST_LEVELS = 8;
/** How many includes and uses of a macro are followed, and how much macros may make. */
const MOST_PARTS = 1_000;
const MOST_MADE = 10_000;
const MOST_PARAMETERS = 100;
/** A section inside a macro that is deeper keeps the parameters as they are written. */
const MOST_SECTIONS = 50;

const TRANSPARENT = new Set([
  ...['ifmodule', 'ifdefine', 'ifversion', 'iffile', 'ifdirective', 'ifsection'],
]);

interface Macro {
  readonly parameters: readonly string[];
  readonly block: readonly ApacheDirective[];
}

/**
 * Replaces includes, macros and the sections that ask for a module, in the order of the file. What was
 * not given stays as its directive: `Include`, `Use`.
 */
export class ApacheExpansion {
  readonly #findInclude: FindInclude;
  readonly #macros = new Map<string, Macro>();
  readonly #parsed = new Map<string, readonly ApacheDirective[]>();
  #parts = 0;
  #made = 0;
  #hasSites = false;

  constructor(findInclude: FindInclude) {
    this.#findInclude = findInclude;
  }

  /** Whether an included file has sites of its own. */
  get hasSites(): boolean {
    return this.#hasSites;
  }

  /** @returns The directives of a list; those of its sections are not replaced yet. */
  expand(directives: readonly ApacheDirective[]): readonly ApacheDirective[] {
    const flat: ApacheDirective[] = [];
    // A stack of its own: the call stack ends at some thousand sections inside each other.
    const open = [{ list: directives.values(), level: 0 }];
    for (let current = open.at(-1); current; current = open.at(-1)) {
      const { value: directive, done } = current.list.next();
      if (done) {
        open.pop();
        continue;
      }
      const { level } = current;
      const { name, args, block } = directive;
      const [first = '', ...rest] = args;
      if (TRANSPARENT.has(name) && block) {
        open.push({ list: block.values(), level });
      } else if (name === 'macro' && block) {
        this.#macros.set(first.toLowerCase(), { parameters: rest, block });
      } else {
        const inner = level < MOST_LEVELS ? this.#inner(directive) : undefined;
        if (inner) open.push({ list: inner.values(), level: level + 1 });
        else flat.push(directive);
      }
    }
    return flat;
  }

  /** @returns What an include or the use of a macro stands for; undefined for anything else. */
  #inner({ name, args }: ApacheDirective): readonly ApacheDirective[] | undefined {
    const [first = '', ...values] = args;
    if (name === 'use') {
      const macro = this.#macros.get(first.toLowerCase());
      return macro && this.#parts++ < MOST_PARTS && this.#made < MOST_MADE
        ? this.#withValues(macro.block, pairsOf(macro.parameters, values))
        : undefined;
    }
    if (name !== 'include' && name !== 'includeoptional') return undefined;
    const files = this.#parts++ < MOST_PARTS ? this.#findInclude(first) : [];
    if (!files.length) return undefined;
    // The sites of an included file are read as those of that file.
    const directives = files.flatMap(file => this.#directivesOf(file.path, file.text));
    const inner = directives.filter(isNoSite);
    this.#hasSites ||= inner.length < directives.length;
    return inner;
  }

  #directivesOf(path: string, text: string): readonly ApacheDirective[] {
    const known = this.#parsed.get(path) ?? parseApache(text, path);
    this.#parsed.set(path, known);
    return known;
  }

  #withValues(
    block: readonly ApacheDirective[],
    values: readonly (readonly [string, string])[],
    depth = 0,
  ): readonly ApacheDirective[] {
    if (!values.length || depth > MOST_SECTIONS) return block;
    const replace = (text: string) =>
      values.reduce((result, [name, value]) => result.replaceAll(name, () => value), text);
    return block.map(directive => {
      this.#made++;
      return {
        ...directive,
        args: directive.args.map(replace),
        block: directive.block && this.#withValues(directive.block, values, depth + 1),
      };
    });
  }
}

function isNoSite({ name }: ApacheDirective): boolean {
  return name !== 'virtualhost';
}

/** @returns The parameters with their values, the longest first: `$name2` before `$name`. */
function pairsOf(
  parameters: readonly string[],
  values: readonly string[],
): readonly (readonly [string, string])[] {
  return parameters
    .map((name, index) => [name, values[index] ?? ''] as const)
    .filter(([name]) => name !== '')
    .slice(0, MOST_PARAMETERS)
    .sort(([one], [other]) => other.length - one.length);
}
