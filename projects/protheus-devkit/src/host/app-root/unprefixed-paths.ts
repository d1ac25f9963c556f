import { type Applications } from './applications.js';
import { type DevServerSource } from './dev-server-source.js';

/** How many paths are remembered. */
const limit = 10_000;

/**
 * Tells whose file a path at the root of the host is: `ng serve` writes `/@vite/client` or
 * `/chunk-ABC.js` into its files, with the address it believes it has.
 */
export class StrayPaths {
  private readonly known = new Map<string, DevServerSource>();

  constructor(private readonly applications: Applications) {}

  /**
   * @param path the path that belongs to nobody
   * @param referer the address that asks for it: an application's page, or another such file
   */
  ownerOf(path: string, referer: string | undefined): DevServerSource | undefined {
    const sources = this.applications.allDevServers;
    const from = referer && URL.canParse(referer) ? new URL(referer).pathname : '';
    const owner =
      sources.length === 1
        ? sources[0]
        : (sources.find(({ name }) => from.startsWith(`/app-root/${name}/`)) ??
          this.known.get(from));
    if (owner && this.known.size < limit) this.known.set(path, owner);
    return owner;
  }
}
