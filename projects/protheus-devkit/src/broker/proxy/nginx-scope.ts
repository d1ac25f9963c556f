import { type NginxDirective, parseNginx } from './nginx-directive.js';
import { type FindInclude, type MissingPart } from './proxy-model.js';

/** Files that include each other several times would otherwise be read without end. */
const MOST_INCLUDES = 1_000;
/** A variable with more values is not replaced in each of its targets. */
const MOST_VALUES = 100;

/** A block of nginx.conf with what it inherits. */
export class NginxScope {
  readonly #parent: NginxScope | undefined;
  readonly #findInclude: FindInclude;

  readonly #directives: readonly NginxDirective[];
  readonly #missing: MissingPart | undefined;
  #byName: ReadonlyMap<string, readonly NginxDirective[]> | undefined;
  #upstreams: ReadonlyMap<string, NginxDirective> | undefined;
  #maps: ReadonlyMap<string, NginxDirective> | undefined;
  #sets: ReadonlyMap<string, SetVariable> | undefined;

  constructor(
    parent: NginxScope | undefined,
    directives: readonly NginxDirective[],
    findInclude: FindInclude,
  ) {
    this.#parent = parent;
    this.#findInclude = findInclude;
    let missing: MissingPart | undefined;
    let includes = 0;
    const expand = (list: readonly NginxDirective[], depth: number): NginxDirective[] =>
      list.flatMap(directive => {
        const path = directive.args[0] ?? '';
        if (directive.name !== 'include' || /mime\.types$/.test(path)) return [directive];
        const files = depth < 8 && includes++ < MOST_INCLUDES ? findInclude(path) : [];
        missing ??= files.length
          ? undefined
          : { name: path, line: directive.line, file: directive.file };
        // The sites of an included file are read as those of that file.
        const inner = files.flatMap(file =>
          parseNginx(file.text, file.path).filter(one => one.name !== 'server' || !one.block),
        );
        return expand(inner, depth + 1);
      });
    this.#directives = expand(directives, 0);
    this.#missing = missing;
  }

  /** The first include, here or above, whose file was not given. */
  get missingInclude(): MissingPart | undefined {
    return this.#missing ?? this.#parent?.missingInclude;
  }

  /** The scope of a block inside this one. */
  inside(directive: NginxDirective): NginxScope {
    return new NginxScope(this, directive.block ?? [], this.#findInclude);
  }

  /** @returns The directives of a name in this block. */
  own(name: string): readonly NginxDirective[] {
    return (this.#byName ??= groupByName(this.#directives)).get(name) ?? [];
  }

  /** @returns The directive that applies here: the one of this block or the nearest above. */
  find(name: string): NginxDirective | undefined {
    return this.own(name)[0] ?? this.#parent?.find(name);
  }

  /**
   * @returns The directives of a list, as `proxy_set_header` and `add_header`: nginx inherits either
   *   all of them or, when the block has one itself, none.
   */
  list(name: string): readonly NginxDirective[] {
    const own = this.own(name);
    return own.length ? own : (this.#parent?.list(name) ?? []);
  }

  /** @returns All directives of a name here and above, as `map`. */
  visible(name: string): readonly NginxDirective[] {
    return [...this.own(name), ...(this.#parent?.visible(name) ?? [])];
  }

  /** @returns The `if` blocks of this block. */
  get conditions(): readonly NginxDirective[] {
    return this.own('if').filter(({ block }) => block);
  }

  /**
   * @returns What a variable may be here by `set` and `map`; undefined when the files do not say. A
   *   `set` inside an `if` adds a value, and one outside replaces those before it.
   */
  valuesOf(variable: string): readonly string[] | undefined {
    const set = (this.#sets ??= readSets(this.#directives)).get(variable);
    if (set?.always) return upToLimit(set.values);
    const above = this.#parent?.valuesOf(variable);
    if (set) return above && upToLimit([...set.values, ...above]);
    this.#maps ??= new Map(this.own('map').map(map => [map.args[1] ?? '', map]));
    const map = this.#maps.get(variable);
    return map ? mapValues(map) : above;
  }

  /** @returns The block `upstream` of a name, here or above. */
  upstream(name: string | undefined): NginxDirective | undefined {
    if (name === undefined) return undefined;
    this.#upstreams ??= new Map(
      this.own('upstream')
        .filter(({ block }) => block)
        .reverse()
        .map(directive => [directive.args[0] ?? '', directive]),
    );
    return this.#upstreams.get(name) ?? this.#parent?.upstream(name);
  }
}

/** What `set` gives a variable in one block. */
interface SetVariable {
  readonly values: string[];
  /** Whether a `set` outside of any `if` gives it a value. */
  readonly always: boolean;
}

function readSets(directives: readonly NginxDirective[]): ReadonlyMap<string, SetVariable> {
  const sets = new Map<string, SetVariable>();
  for (const { name, args, block = [] } of directives) {
    const [variable = '', value = ''] = args;
    if (name === 'set') sets.set(variable, { values: [value], always: true });
    for (const one of name === 'if' ? block : []) {
      if (one.name !== 'set') continue;
      const [inner = '', added = ''] = one.args;
      const before = sets.get(inner) ?? { values: [], always: false };
      before.values.push(added);
      sets.set(inner, before);
    }
  }
  return sets;
}

/** @returns The values of a `map`; undefined when a file that it includes gives some. */
function mapValues({ block = [] }: NginxDirective): readonly string[] | undefined {
  if (block.some(({ name }) => name === 'include')) return undefined;
  const entries = block.filter(({ name }) => name !== 'hostnames' && name !== 'volatile');
  return upToLimit([...new Set(entries.map(({ args }) => args[0] ?? ''))]);
}

/** So many values are a list of its own, not a choice of servers: it is not checked. */
function upToLimit(values: readonly string[]): readonly string[] | undefined {
  return values.length > MOST_VALUES ? undefined : values;
}

function groupByName(
  directives: readonly NginxDirective[],
): ReadonlyMap<string, readonly NginxDirective[]> {
  const groups = new Map<string, NginxDirective[]>();
  for (const directive of directives) {
    const group = groups.get(directive.name);
    if (group) group.push(directive);
    else groups.set(directive.name, [directive]);
  }
  return groups;
}
