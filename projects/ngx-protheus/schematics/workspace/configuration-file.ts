import { posix } from 'node:path';
import { type Tree } from '@angular-devkit/schematics';
import { treePath } from '../edit/tree-path';
import { type Application, type AssetPattern, type BuildOptions } from './application';

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

/** Finds the configuration file in the folders that the build copies. */
export function findConfigurationFile(tree: Tree, app: Application): ConfigurationFile {
  const folders = assetFolders(tree, app, app.builds[0]?.options ?? {});
  for (const url of configurationUrls) {
    const path = folders.map(place => place(url)).find(file => file && isListed(tree, file));
    if (path) return { path, url, exists: true };
  }
  const url = NEW_CONFIGURATION_URL;
  const path = folders.map(place => place(url)).find(file => file !== undefined);
  if (path) return { path, url, exists: false };
  const folder = treePath(app.root, 'public');
  return {
    path: treePath(folder, url),
    url,
    exists: false,
    missingPattern: { glob: '**/*', input: folder.slice(1) },
  };
}

/** Whether a file has exactly this name: on Windows `tree.exists` ignores the case. */
function isListed(tree: Tree, path: string): boolean {
  const names: readonly string[] = tree.getDir(posix.dirname(path)).subfiles;
  return names.includes(posix.basename(path));
}

type UrlToPath = (url: string) => string | undefined;

/** For each copied folder, a function from a URL to the file that the build copies to it. */
function assetFolders(tree: Tree, app: Application, { assets = [] }: BuildOptions): UrlToPath[] {
  const folders = assets
    .map(asset => (typeof asset === 'string' ? folderOf(tree, app, asset) : asset))
    .filter(asset => asset !== undefined)
    .filter(({ glob }) => /^\*\*(\/\*(\.\*|\.json)?)?$/.test(glob));
  return folders.map(({ input, output = '' }) => {
    const prefix = output.replace(/^\.?\/+|\/+$/g, '');
    return url => {
      if (prefix && !url.startsWith(`${prefix}/`)) return undefined;
      return treePath(input, prefix ? url.slice(prefix.length + 1) : url);
    };
  });
}

/** The pattern of an asset written as a string, which keeps its path below the source folder. */
function folderOf(tree: Tree, app: Application, asset: string): AssetPattern | undefined {
  const path = treePath(asset);
  if (tree.exists(path)) return undefined;
  const output = posix.relative(app.sourceRoot, path);
  return output.startsWith('..') ? undefined : { glob: '**/*', input: path, output };
}

/** Keys that look like `api_baseUrl` and are not: the platform ignores them. */
export function nearMisses(keys: readonly string[]): string[] {
  return keys.filter(
    key => key !== 'api_baseUrl' && key.replace(/[^a-z]/gi, '').toLowerCase() === 'apibaseurl',
  );
}
