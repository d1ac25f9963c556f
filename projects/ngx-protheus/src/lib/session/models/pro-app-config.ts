/** The content of `assets/data/appconfig.json`. */
export interface ProAppConfig {
  name?: string;
  version?: string;
  serverBackend?: string;
  restEntryPoint?: string;
  versionAPI?: string;
  productLine?: string;
  api_baseUrl?: string;
}
