import { type Tree } from '@angular-devkit/schematics';
import { posix } from 'node:path';
import { type Application, type AssetPattern, type BuildOptions } from './application';
import { treePath } from './path';

/** The spellings of the file, in the order in which the library looks for them. */
export const configurationUrls: readonly string[] = [
  'assets/data/appConfig.json',
  'assets/data/appconfig.json',
];

/** The spelling that TOTVS documents: what a new file is called. */
const newConfigurationUrl = 'assets/data/appconfig.json';

/** Where the configuration file of an application is, or would be. */
export interface ConfigurationFile {
  readonly path: string;
  /** The address under which the application asks for it. */
  readonly url: string;
  readonly exists: boolean;
  /** The asset pattern that the build lacks for this file. */
  readonly missingPattern?: AssetPattern;
}

/** Finds the configuration file in the folders that the build copies. */
export function findConfigurationFile(tree: Tree, app: Application): ConfigurationFile {
  const folders = assetFolders(tree, app, app.builds[0]?.options ?? {});
  for (const url of configurationUrls) {
    const path = folders.map(place => place(url)).find(file => file && isListed(tree, file));
    if (path) return { path, url, exists: true };
  }
  const url = newConfigurationUrl;
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

/** Whether a file has exactly this name: `tree.exists` takes any case for the same on Windows. */
function isListed(tree: Tree, path: string): boolean {
  const names: readonly string[] = tree.getDir(posix.dirname(path)).subfiles;
  return names.includes(posix.basename(path));
}

type Place = (url: string) => string | undefined;

/** For each folder that is copied: which file becomes an address, if one of it can. */
function assetFolders(tree: Tree, app: Application, { assets = [] }: BuildOptions): Place[] {
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

/** An asset written as a string keeps its path below the source folder. */
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
