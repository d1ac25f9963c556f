import { type Applications } from './applications.js';
import { type DevServerSource } from './dev-server-source.js';

/** The number of paths that are stored. */
const MAX_PATHS = 10_000;

/**
 * Finds the dev server of a path at the root of the host: `ng serve` writes `/@vite/client` or
 * `/chunk-ABC.js` into its files, because it does not know the prefix of the host.
 */
export class UnprefixedPaths {
  readonly #applications: Applications;

  readonly #sourceByPath = new Map<string, DevServerSource>();

  constructor(applications: Applications) {
    this.#applications = applications;
  }

  /**
   * @param path the path at the root of the host
   * @param referer the URL of the page that requests it, or of another such file
   */
  sourceOf(path: string, referer: string | undefined): DevServerSource | undefined {
    const sources = this.#applications.allDevServers;
    const from = referer && URL.canParse(referer) ? new URL(referer).pathname : '';
    const source =
      sources.length === 1
        ? sources[0]
        : (sources.find(({ name }) => from.startsWith(`/app-root/${name}/`)) ??
          this.#sourceByPath.get(from));
    if (source && this.#sourceByPath.size < MAX_PATHS) this.#sourceByPath.set(path, source);
    return source;
  }
}
