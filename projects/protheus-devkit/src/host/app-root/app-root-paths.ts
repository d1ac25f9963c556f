/** The applications and environments of a host. */
export interface AppRootNames {
  readonly applications: readonly string[];
  /** Empty for a server with one environment: then URLs do not name it. */
  readonly environments: readonly string[];
}

/** The target of a path under `/app-root`. */
export type AppRootTarget =
  | { readonly kind: 'preload'; readonly environment: string | undefined; readonly path: string }
  | {
      readonly kind: 'app';
      readonly application: string;
      readonly environment: string | undefined;
      /** The file inside the application; `undefined` when the slash after its folder is missing. */
      readonly path: string | undefined;
    }
  | { readonly kind: 'rest'; readonly environment: string | undefined; readonly path: string };

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The value of `sessionStorage.appName`: the folder of the application. */
export function appNameOf(application: string, environment: string | undefined): string {
  return environment === undefined ? application : `${application}_env_${environment}`;
}

/** The REST base of an environment: the host's replacement for `"api_baseUrl": "/"`. */
export function restBaseOf(environment: string | undefined): string {
  return environment === undefined ? '/app-root' : `/app-root/${environment}`;
}

/** The folder of an application, with its last slash: the host's replacement for `<base href="/">`. */
export function appFolderOf(application: string, environment: string | undefined): string {
  return `${restBaseOf(environment)}/${appNameOf(application, environment)}/`;
}

/** The folder of the preload page, with its last slash. */
export function preloadFolderOf(environment: string | undefined): string {
  return `${restBaseOf(environment)}/${appNameOf('preindex', environment)}/`;
}

/**
 * Parses a path under `/app-root`.
 * @param path the decoded path after `/app-root`, with its first slash
 * @param names the applications and environments of the host
 */
export function parseAppRootPath(path: string, names: AppRootNames): AppRootTarget {
  const environment = names.environments.find(name => same(firstSegment(path), name));
  const rest = environment === undefined ? path : path.slice(environment.length + 1) || '/';
  const folder = firstSegment(rest);
  const inside = rest.length > folder.length + 1 ? rest.slice(folder.length + 2) : undefined;

  // A known start script requests `/app-root/<app>_env_<env>/…`, without the environment's folder.
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
