import { type NginxDirective, parseNginx } from './nginx-directive.js';

/** Files that include each other several times would otherwise be read without end. */
const MOST_INCLUDES = 1_000;

/** A block of nginx.conf with what it inherits. */
export class NginxScope {
  readonly #parent: NginxScope | undefined;
  readonly #findInclude: (path: string) => string | undefined;

  readonly #directives: readonly NginxDirective[];
  readonly #missing: string | undefined;
  #byName: ReadonlyMap<string, readonly NginxDirective[]> | undefined;
  #upstreams: ReadonlyMap<string, NginxDirective> | undefined;

  constructor(
    parent: NginxScope | undefined,
    directives: readonly NginxDirective[],
    findInclude: (path: string) => string | undefined,
  ) {
    this.#parent = parent;
    this.#findInclude = findInclude;
    let missing: string | undefined;
    let includes = 0;
    const expand = (list: readonly NginxDirective[], depth: number): NginxDirective[] =>
      list.flatMap(directive => {
        const path = directive.args[0] ?? '';
        if (directive.name !== 'include' || /mime\.types$/.test(path)) return [directive];
        const text = depth < 8 && includes++ < MOST_INCLUDES ? findInclude(path) : undefined;
        missing ??= text === undefined ? path : undefined;
        // The sites of an included file are read as those of that file.
        const inner = parseNginx(text ?? '').filter(one => one.name !== 'server' || !one.block);
        return expand(inner, depth + 1);
      });
    this.#directives = expand(directives, 0);
    this.#missing = missing;
  }

  /** The first include, here or above, whose file was not given. */
  get missingInclude(): string | undefined {
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
