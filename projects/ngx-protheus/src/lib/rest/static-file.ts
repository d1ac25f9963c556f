import { isUnder } from './locate-address';

/** What a build puts beside `index.html`. Documents that servers make (pdf, csv, xml) are not. */
const EXTENSION =
  /\.(?:json|html?|css|m?js|map|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|txt|md|wasm|webmanifest|mp[34]|webm)$/i;

/** Whether the last segment of a path names a static file by its extension. */
export function isStaticFile(path: string): boolean {
  return EXTENSION.test(path);
}

/**
 * Whether a path belongs to the application's files: `assets` and what `withAssetPaths()` names.
 *
 * @param path With a leading slash, relative to the application's folder.
 */
export function isAssetPath(path: string, assetPaths: readonly string[] = []): boolean {
  return (
    isUnder(path, '/assets') ||
    assetPaths.some(one => isUnder(path, `/${one.replace(/^(?:\.?\/)+|\/+$/g, '')}`))
  );
}
