import {
  APP_CONFIG_OPTIONS,
  type ProtheusAppConfigOptions,
} from '../app-config/app-config-options';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Sets the URL of the configuration file and how long a request waits for it.
 *
 * @param options What is left out keeps its default.
 *
 * @example
 * provideProtheus(withAppConfig({ url: 'assets/data/appconfig.json' }))
 */
export function withAppConfig(options: ProtheusAppConfigOptions): ProtheusFeature {
  return {
    ɵkind: 'withAppConfig',
    ɵproviders: [{ provide: APP_CONFIG_OPTIONS, useValue: options }],
  };
}
