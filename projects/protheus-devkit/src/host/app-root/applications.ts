import { DevkitError } from '../../devkit-error.js';
import { type AppSource } from './app-source.js';
import { DevServerSource } from './dev-server-source.js';

/** The applications of a host, by name. */
export class Applications {
  readonly #byName = new Map<string, AppSource>();
  readonly #devServers = new Map<string, DevServerSource>();

  /**
   * @param sources the sources of the applications
   * @param wrap adds behaviour to a source, such as faults
   */
  constructor(sources: readonly AppSource[], wrap: (source: AppSource) => AppSource) {
    for (const source of sources) {
      const other = this.#byName.get(source.name);
      if (other) throw duplicateName(other, source);
      this.#byName.set(source.name, wrap(source));
      if (source instanceof DevServerSource) this.#devServers.set(source.name, source);
    }
  }

  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }

  get all(): readonly AppSource[] {
    return [...this.#byName.values()];
  }

  get(name: string): AppSource | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** The dev server of an application, if that is its source. */
  devServer(name: string): DevServerSource | undefined {
    return this.#devServers.get(name.toLowerCase());
  }

  /** The dev servers of all applications whose source is one. */
  get allDevServers(): readonly DevServerSource[] {
    return [...this.#devServers.values()];
  }
}

function duplicateName(first: AppSource, second: AppSource): DevkitError {
  return new DevkitError('PDK203', {
    en: `Two applications are called "${first.name}": ${first.origin} and ${second.origin}. Give one of them another name: other=${second.origin}`,
    pt: `Dois aplicativos se chamam "${first.name}": ${first.origin} e ${second.origin}. Dê outro nome a um deles: outro=${second.origin}`,
  });
}
