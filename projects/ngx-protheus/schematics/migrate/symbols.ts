/** The entry points that export symbols of protheus-lib-core. */
export type EntryPoint = 'ngx-protheus' | 'ngx-protheus/po-ui' | 'ngx-protheus/compat';

const services = [
  'ProAdapterBaseV2Service',
  'ProAppConfigService',
  'ProAuthService',
  'ProBranchLookupService',
  'ProBranchService',
  'ProBrandService',
  'ProCompanyLookupService',
  'ProCompanyService',
  'ProDateService',
  'ProGenericAdapterService',
  'ProI18nService',
  'ProJsToAdvplService',
  'ProLanguageService',
  'ProRoleLookupService',
  'ProSessionInfoService',
  'ProSessionSettingsService',
  'ProSystemModuleLookupService',
  'ProSystemModuleService',
  'ProThreadInfoService',
  'ProTranslateStringService',
  'ProUserAccessService',
  'ProUserInfoService',
  'ProUserProfileService',
];

const types = [
  'ProAccessToken',
  'ProAdapterBaseV2',
  'ProAdapterListInterface',
  'ProAdapterQueryInterface',
  'ProAppConfig',
  'ProAuthToken',
  'ProBranch',
  'ProBranchList',
  'ProCompany',
  'ProCompanyList',
  'ProI18N',
  'ProJsToAdvpl',
  'ProSessionSettings',
  'ProSystemModules',
  'ProSystemModulesList',
  'ProThreadInfo',
  'ProUser',
  'ProUserAccessInterface',
  'ProUserInfo',
  'ProUserList',
  'ProUserPswretInterface',
];

const compatTypes = ['Email', 'Meta', 'Name'];

const compatFunctions = [
  'blockBackAction',
  'convertToBoolean',
  'generateRandomId',
  'isExternalLink',
  'isTypeof',
  'valueIsNull',
];

/** The component of each selector. */
export const componentsBySelector: ReadonlyMap<string, string> = new Map([
  ['pro-branch-lookup', 'ProBranchLookupComponent'],
  ['pro-company-lookup', 'ProCompanyLookupComponent'],
  ['pro-home', 'ProHomeComponent'],
  ['pro-login', 'ProLoginComponent'],
  ['pro-page-background', 'ProPageBackgroundComponent'],
  ['pro-role-lookup', 'ProRoleLookupComponent'],
  ['pro-session-settings', 'ProSessionSettingsComponent'],
  ['pro-system-module-lookup', 'ProSystemModuleLookupComponent'],
]);

const components = [...componentsBySelector.values()];

/** The modules, and the components that each of them exported. */
export const componentsByModule: ReadonlyMap<string, readonly string[]> = new Map([
  ['ProAppConfigModule', []],
  ['ProAuthorizationModule', []],
  ['ProBranchLookupModule', ['ProBranchLookupComponent']],
  ['ProBrandModule', []],
  ['ProCompanyLookupModule', ['ProCompanyLookupComponent']],
  ['ProComponentsModule', components],
  ['ProDateModule', []],
  ['ProFieldsModule', components],
  ['ProHomeModule', ['ProHomeComponent']],
  ['ProI18nConfigModule', []],
  ['ProJsToAdvplModule', []],
  ['ProLanguageModule', []],
  ['ProLoginModule', ['ProLoginComponent']],
  ['ProMessagesModule', []],
  ['ProPageBackgroundModule', ['ProPageBackgroundComponent']],
  ['ProPagesModule', components],
  ['ProRoleLookupModule', ['ProRoleLookupComponent']],
  ['ProServicesModule', []],
  ['ProSessionSettingsModule', ['ProSessionSettingsComponent']],
  ['ProSystemInfoModule', []],
  ['ProSystemModuleLookupModule', ['ProSystemModuleLookupComponent']],
  ['ProTenantModule', []],
  ['ProThreadInfoModule', []],
  ['ProTranslateStringModule', []],
  ['ProUserProfileModule', []],
  ['ProtheusLibCoreModule', components],
]);

/** The class interceptors that `provideProtheus()` replaces. */
export const interceptors: readonly string[] = [
  'ProAppConfigInteceptor',
  'ProAuthInteceptor',
  'ProSystemDatabaseInterceptor',
  'ProSystemIdiomInteceptor',
  'ProSystemModulesInteceptor',
];

const guardsAndResolvers = [
  'ProAuthGuard',
  'ProLoginDefaultsResolver',
  'ProSessionSettingsDefaultsResolver',
  'ProSessionSettingsUserInfoResolver',
];

/** Each of the 97 public symbols of protheus-lib-core with the entry point that exports it. */
export const entryPoints: ReadonlyMap<string, EntryPoint> = new Map<string, EntryPoint>([
  ...[...services, ...types].map(name => [name, 'ngx-protheus'] as const),
  ...['ProMessageService', ...components].map(name => [name, 'ngx-protheus/po-ui'] as const),
  ...[
    ...componentsByModule.keys(),
    ...interceptors,
    ...guardsAndResolvers,
    ...compatTypes,
    ...compatFunctions,
  ].map(name => [name, 'ngx-protheus/compat'] as const),
]);

/** The entry point of a symbol; `compat` for a symbol that 19.0.3 does not export. */
export function entryPointOf(name: string): EntryPoint {
  return entryPoints.get(name) ?? 'ngx-protheus/compat';
}
