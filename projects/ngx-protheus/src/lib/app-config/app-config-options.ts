import { InjectionToken } from '@angular/core';

/** Where the configuration file is and how long a request waits for it. */
export interface ProtheusAppConfigOptions {
  /**
   * The URL of the file, relative to the base href. Without it `assets/data/appConfig.json` and then
   * `assets/data/appconfig.json` are tried: both spellings are in use.
   */
  url?: string;
  /** How long a request waits for the configuration, in milliseconds. Default: 10,000. */
  timeout?: number;
}

/** The options of `withAppConfig()`. */
export const APP_CONFIG_OPTIONS: InjectionToken<ProtheusAppConfigOptions> =
  /* @__PURE__ */ new InjectionToken(
    typeof ngDevMode === 'undefined' || ngDevMode ? 'APP_CONFIG_OPTIONS' : '',
  );
