import { DevkitError } from '../../devkit-error.js';
import { type AppFile, type AppSource, isInsidePath } from './app-source.js';

/** An application that a running `ng serve` builds. */
export class DevServerSource implements AppSource {
  readonly origin: string;

  /**
   * @param name the name of the application
   * @param base the address of the dev server, with the path it serves under and a last slash
   */
  constructor(
    readonly name: string,
    readonly base: URL,
  ) {
    this.origin = base.href;
  }

  async read(path: string): Promise<AppFile | undefined> {
    if (!isInsidePath(path)) return undefined;
    const isPage = path === 'index.html';
    const headers = { accept: isPage ? 'text/html' : '*/*' };
    const answer = await fetch(this.addressOf(isPage ? '' : path), { headers }).catch(
      (error: unknown) => {
        throw devServerAway(this.base, error);
      },
    );
    const data = Buffer.from(await answer.arrayBuffer());
    const isHtml = (answer.headers.get('content-type') ?? '').includes('text/html');
    // To whatever it does not have, a dev server answers the page with status 200.
    if (!answer.ok || (isHtml && !/\.html?$/.test(path))) return undefined;
    return { path, data };
  }

  /** A dev server does not tell what it has. */
  async readAll(): Promise<ReadonlyMap<string, Buffer>> {
    return new Map();
  }

  /** The address at the dev server of a path inside the application. */
  addressOf(pathAndQuery: string): URL {
    // Joined as texts: resolved, `//elsewhere` and `http:…` would lead to another server.
    return new URL(this.base.href + pathAndQuery.replace(/^\/+/, ''));
  }

  /** The address at the dev server of a path at its root. */
  rootAddressOf(pathAndQuery: string): URL {
    return new URL(this.base.origin + pathAndQuery);
  }
}

/** The dev server does not answer. */
export function devServerAway(base: URL, cause: unknown): DevkitError {
  return new DevkitError(
    'PDK214',
    {
      en: `${base.href} does not answer. Start ng serve there, or give the address it prints.`,
      pt: `${base.href} não responde. Inicie o ng serve, ou informe o endereço que ele mostra.`,
    },
    cause,
  );
}
