// Read from the typings of protheus-lib-core 19.0.3: what its modules import and its services inject.

/** The modules whose requests applied the theme of Protheus. */
export const themeModules: readonly string[] = [
  'ProAppConfigModule',
  'ProAuthorizationModule',
  'ProLanguageModule',
  'ProServicesModule',
  'ProSystemInfoModule',
  'ProTenantModule',
  'ProtheusLibCoreModule',
];

/** The services that applied the theme of Protheus when they were injected. */
export const themeServices: readonly string[] = [
  'ProAppConfigService',
  'ProBrandService',
  'ProLanguageService',
  'ProTranslateStringService',
];

/** The modules that set PO UI's default language. */
export const languageModules: readonly string[] = [
  'ProComponentsModule',
  'ProI18nConfigModule',
  'ProPagesModule',
  'ProServicesModule',
  'ProUserProfileModule',
  'ProtheusLibCoreModule',
];
