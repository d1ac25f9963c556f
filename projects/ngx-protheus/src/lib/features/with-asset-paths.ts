import { ASSET_PATHS } from '../http/url-options';
import { readAssetPaths } from '../url/static-file';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Adds folders whose files belong to the application and not to the REST server, besides `assets`.
 *
 * @param paths First segments, e.g. `['media', 'i18n']`.
 *
 * @example
 * provideProtheus(withAssetPaths(['media', 'i18n']))
 */
export function withAssetPaths(paths: readonly string[]): ProtheusFeature {
  return {
    ɵkind: 'withAssetPaths',
    ɵproviders: [{ provide: ASSET_PATHS, useFactory: () => readAssetPaths(paths) }],
  };
}
