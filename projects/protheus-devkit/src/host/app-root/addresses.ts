/** The applications and environments of a host. */
export interface AppRootNames {
  readonly applications: readonly string[];
  /** Empty for a server with one environment: then no address names it. */
  readonly environments: readonly string[];
}

/** What an address under `/app-root` means. */
export type AppRootAddress =
  | { readonly kind: 'preload'; readonly environment: string | undefined; readonly path: string }
  | {
      readonly kind: 'app';
      readonly application: string;
      readonly environment: string | undefined;
      /** The file inside the application; undefined when the slash after its folder is missing. */
      readonly path: string | undefined;
    }
  | { readonly kind: 'rest'; readonly environment: string | undefined; readonly path: string };

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What `sessionStorage.appName` says: the folder of the application. */
export function appNameOf(application: string, environment: string | undefined): string {
  return environment === undefined ? application : `${application}_env_${environment}`;
}

/** The REST base of an environment: what the host makes of `"api_baseUrl": "/"`. */
export function restBaseOf(environment: string | undefined): string {
  return environment === undefined ? '/app-root' : `/app-root/${environment}`;
}

/** The folder of an application, with its last slash: what the host makes of `<base href="/">`. */
export function appFolderOf(application: string, environment: string | undefined): string {
  return `${restBaseOf(environment)}/${appNameOf(application, environment)}/`;
}

/** The folder of the preload page, with its last slash. */
export function preloadFolderOf(environment: string | undefined): string {
  return `${restBaseOf(environment)}/${appNameOf('preindex', environment)}/`;
}

/**
 * Tells what an address under `/app-root` means.
 * @param path the decoded path after `/app-root`, with its first slash
 * @param names the applications and environments of the host
 */
export function readAppRootAddress(path: string, names: AppRootNames): AppRootAddress {
  const environment = names.environments.find(name => same(firstSegment(path), name));
  const rest = environment === undefined ? path : path.slice(environment.length + 1) || '/';
  const folder = firstSegment(rest);
  const inside = rest.length > folder.length + 1 ? rest.slice(folder.length + 2) : undefined;

  // The known start script asks for `/app-root/<app>_env_<env>/…`, without the environment's folder.
  const candidates = environment === undefined ? [undefined, ...names.environments] : [environment];
  for (const candidate of candidates) {
    if (same(folder, appNameOf('preindex', candidate))) {
      return { kind: 'preload', environment: candidate, path: inside ?? '' };
    }
    for (const application of names.applications) {
      if (same(folder, appNameOf(application, candidate))) {
        return { kind: 'app', application, environment: candidate, path: inside };
      }
    }
  }
  return { kind: 'rest', environment, path: rest };
}

function firstSegment(path: string): string {
  const end = path.indexOf('/', 1);
  return path.slice(1, end < 0 ? undefined : end);
}
