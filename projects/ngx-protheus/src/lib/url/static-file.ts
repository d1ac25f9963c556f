import { isUnder } from './locate-url';

/** What a build puts beside `index.html`. Documents that servers make (pdf, csv, xml) are not. */
const EXTENSION =
  /\.(?:json|html?|css|m?js|map|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|txt|md|wasm|webmanifest|mp[34]|webm)$/i;

/** Whether the last segment of a path names a static file by its extension. */
export function isStaticFile(path: string): boolean {
  return EXTENSION.test(path);
}

/**
 * Whether a path lies in one of the folders that `withAssetPaths()` names. A function, so that only
 * applications that name some carry its code.
 */
export type AssetPaths = (path: string) => boolean;

/** Reads what `withAssetPaths()` names. */
export function readAssetPaths(names: readonly string[]): AssetPaths {
  const folders = names.map(name => `/${name.replace(/^(?:\.?\/)+|\/+$/g, '')}`);
  return path => folders.some(folder => isUnder(path, folder));
}

/**
 * Whether a path belongs to the application's files: `assets` and what `withAssetPaths()` names.
 *
 * @param path With a leading slash, relative to the application's folder.
 */
export function isAssetPath(path: string, assetPaths?: AssetPaths | null): boolean {
  return isUnder(path, '/assets') || !!assetPaths?.(path);
}
