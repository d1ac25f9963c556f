import { posix } from 'node:path';
import { type Tree } from '@angular-devkit/schematics';
import { treePath } from '../edit/tree-path';
import { type Application, type AssetPattern, type BuildOptions } from './application';
import { copiedFiles, copiedFolders } from './assets';

/** The spellings of the URL, in the order in which the library tries them. */
export const configurationUrls: readonly string[] = [
  'assets/data/appConfig.json',
  'assets/data/appconfig.json',
];

/** The spelling that TOTVS documents, used for a new file. */
const NEW_CONFIGURATION_URL = 'assets/data/appconfig.json';

/** The existing or future location of the configuration file of an application. */
export interface ConfigurationFile {
  readonly path: string;
  /** The URL with which the application loads the file. */
  readonly url: string;
  readonly exists: boolean;
  /** The asset pattern that the build needs and does not have. */
  readonly missingPattern?: AssetPattern;
}

/** Finds the configuration file among the files that the build copies, whatever its case. */
export function findConfigurationFile(
  tree: Tree,
  app: Application,
  options: BuildOptions = app.builds[0]?.options ?? {},
): ConfigurationFile {
  const [existing] = existingConfigurationFiles(tree, app, options);
  if (existing) return existing;
  const url = NEW_CONFIGURATION_URL;
  for (const { folder, url: prefix, accepts } of copiedFolders(tree, app, options)) {
    const path = posix.relative(posix.join('/', prefix), posix.join('/', url));
    const isOwn = folder !== '/' && !folder.includes('node_modules');
    // A dot: the build copies the folder to a place that is not above the file.
    if (isOwn && !path.startsWith('.') && accepts(path))
      return { path: treePath(folder, path), url, exists: false };
  }
  const folder = treePath(app.root, 'public');
  return {
    path: treePath(folder, url),
    url,
    exists: false,
    missingPattern: { glob: '**/*', input: folder.slice(1) },
  };
}

/** The configuration files that the build copies, the one that the application loads first. */
export function existingConfigurationFiles(
  tree: Tree,
  app: Application,
  options: BuildOptions = app.builds[0]?.options ?? {},
): ConfigurationFile[] {
  const rank = (url: string): number => (configurationUrls.indexOf(url) + 1 || 3) - 1;
  return [...copiedFiles(tree, app, options)]
    .filter(([url]) => url.toLowerCase() === NEW_CONFIGURATION_URL)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([url, path]) => ({ path, url, exists: true }));
}
