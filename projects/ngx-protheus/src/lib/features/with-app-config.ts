import { APP_CONFIG_OPTIONS, type ProtheusAppConfigOptions } from '../app-config/app-config-options';
import { type ProtheusFeature } from './protheus-feature';

/**
 * Names the configuration file and how long a request waits for it.
 *
 * @example
 * provideProtheus(withAppConfig({ url: 'assets/data/appconfig.json' }))
 */
export function withAppConfig(options: ProtheusAppConfigOptions): ProtheusFeature {
  return {
    name: 'withAppConfig',
    providers: [{ provide: APP_CONFIG_OPTIONS, useValue: options }],
  };
}
