import { type NginxDirective, parseNginx } from './nginx-directive.js';

/** A block of nginx.conf with what it inherits. */
export class NginxScope {
  readonly #parent: NginxScope | undefined;
  readonly #findInclude: (path: string) => string | undefined;

  readonly #directives: readonly NginxDirective[];
  readonly #missing: string | undefined;

  constructor(
    parent: NginxScope | undefined,
    directives: readonly NginxDirective[],
    findInclude: (path: string) => string | undefined,
  ) {
    this.#parent = parent;
    this.#findInclude = findInclude;
    let missing: string | undefined;
    const expand = (list: readonly NginxDirective[], depth: number): NginxDirective[] =>
      list.flatMap(directive => {
        const path = directive.args[0] ?? '';
        if (directive.name !== 'include' || /mime\.types$/.test(path)) return [directive];
        const text = depth < 8 ? findInclude(path) : undefined;
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
    return this.#directives.filter(directive => directive.name === name);
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

  /** @returns All directives of a name here and above, as `map` and `upstream`. */
  visible(name: string): readonly NginxDirective[] {
    return [...this.own(name), ...(this.#parent?.visible(name) ?? [])];
  }
}
