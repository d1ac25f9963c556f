import { isUnder } from './locate-url';

/** The files of an Angular build. Documents that servers create (pdf, csv, xml) are not included. */
const EXTENSION =
  /\.(?:json|html?|css|m?js|map|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|txt|md|wasm|webmanifest|mp[34]|webm)$/i;

/** Whether the last segment of a path has the extension of a static file. */
export function isStaticFile(path: string): boolean {
  return EXTENSION.test(path);
}

/**
 * Whether a path is inside one of the folders that `withAssetPaths()` names. A function, so that only
 * applications that use the feature include its code.
 */
export type AssetPaths = (path: string) => boolean;

/** Creates the test for the folders that `withAssetPaths()` names. */
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
