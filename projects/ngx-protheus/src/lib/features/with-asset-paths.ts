import { ASSET_PATHS } from '../http/address-options';
import { readAssetPaths } from '../url/static-file';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Names further folders whose files belong to the application and not to the REST server, besides
 * `assets`.
 *
 * @param paths First segments, e.g. `['media', 'i18n']`.
 */
export function withAssetPaths(paths: readonly string[]): ProtheusFeature {
  return {
    name: 'withAssetPaths',
    providers: [{ provide: ASSET_PATHS, useFactory: () => readAssetPaths(paths) }],
  };
}
