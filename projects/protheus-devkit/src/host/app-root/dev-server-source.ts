import { DevkitError } from '../../devkit-error.js';
import { type AppFile, type AppSource, isInsidePath } from './app-source.js';

/** An application that a running `ng serve` builds. */
export class DevServerSource implements AppSource {
  readonly origin: string;

  /**
   * @param name the name of the application
   * @param base the URL of the dev server, with its base path and a last slash
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
    const response = await fetch(this.urlOf(isPage ? '' : path), { headers }).catch(
      (error: unknown) => {
        throw devServerUnreachable(this.base, error);
      },
    );
    const data = Buffer.from(await response.arrayBuffer());
    const isHtml = (response.headers.get('content-type') ?? '').includes('text/html');
    // For a file that does not exist, a dev server returns the page with status 200.
    if (!response.ok || (isHtml && !/\.html?$/.test(path))) return undefined;
    const { origin } = new URL(response.url);
    return { path, data, ...(origin === this.base.origin ? {} : { redirectedTo: origin }) };
  }

  /** Empty: a dev server does not list its files. */
  async readAll(): Promise<ReadonlyMap<string, Buffer>> {
    return new Map();
  }

  /** The URL at the dev server of a path inside the application. */
  urlOf(pathAndQuery: string): URL {
    // Joined as texts: resolved, `//other.example` and `http:…` would be URLs of another server.
    return new URL(this.base.href + pathAndQuery.replace(/^\/+/, ''));
  }

  /** The URL at the dev server of a path at its root. */
  rootUrlOf(pathAndQuery: string): URL {
    return new URL(this.base.origin + pathAndQuery);
  }
}

/** The error for a dev server that does not respond. */
export function devServerUnreachable(base: URL, cause: unknown): DevkitError {
  return new DevkitError(
    'PDK214',
    {
      en: `${base.href} does not respond. Start ng serve there, or pass the URL that it prints.`,
      pt: `${base.href} não responde. Inicie o ng serve, ou informe o endereço que ele mostra.`,
    },
    cause,
  );
}
