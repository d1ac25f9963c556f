export { ProtheusLibCoreModule } from './modules/protheus-lib-core.module';

export {
  ProAdapterBaseV2Service,
  ProAppConfigService,
  ProAuthService,
  ProBranchLookupService,
  ProBranchService,
  ProBrandService,
  ProCompanyLookupService,
  ProCompanyService,
  ProDateService,
  ProGenericAdapterService,
  ProI18nService,
  ProJsToAdvplService,
  ProLanguageService,
  ProRoleLookupService,
  ProSessionSettingsService,
  ProSystemModuleLookupService,
  ProSystemModuleService,
  ProThreadInfoService,
  ProTranslateStringService,
  ProUserAccessService,
  ProUserInfoService,
  ProUserProfileService,
} from 'ngx-protheus';
export { type ProSessionInfo, ProSessionInfoService } from './services/pro-session-info.service';

export {
  ProBranchLookupComponent,
  ProCompanyLookupComponent,
  ProRoleLookupComponent,
  ProSystemModuleLookupComponent,
} from 'ngx-protheus/po-ui';

export {
  ProHomeComponent,
  ProLoginComponent,
  ProMessageService,
  ProPageBackgroundComponent,
  ProSessionSettingsComponent,
} from 'ngx-protheus/po-ui';
export { ProAuthGuard } from './guards/pro-auth.guard';
export { ProLoginDefaultsResolver } from './resolvers/pro-login-defaults.resolver';
export { ProSessionSettingsDefaultsResolver } from './resolvers/pro-session-settings-defaults.resolver';
export { ProSessionSettingsUserInfoResolver } from './resolvers/pro-session-settings-user-info.resolver';

export { ProAppConfigInteceptor } from './interceptors/pro-app-config.inteceptor';
export { ProAuthInteceptor } from './interceptors/pro-auth.inteceptor';
export { ProSystemDatabaseInterceptor } from './interceptors/pro-system-database.interceptor';
export { ProSystemIdiomInteceptor } from './interceptors/pro-system-idiom.inteceptor';
export { ProSystemModulesInteceptor } from './interceptors/pro-system-modules.inteceptor';

export {
  ProAppConfigModule,
  ProAuthorizationModule,
  ProLanguageModule,
  ProSystemInfoModule,
  ProTenantModule,
} from './modules/wiring-modules';
export {
  ProBrandModule,
  ProDateModule,
  ProJsToAdvplModule,
  ProMessagesModule,
  ProThreadInfoModule,
  ProTranslateStringModule,
} from './modules/empty-modules';
export { ProI18nConfigModule, ProUserProfileModule } from './modules/language-modules';
export { ProServicesModule } from './modules/pro-services.module';
export {
  ProBranchLookupModule,
  ProCompanyLookupModule,
  ProFieldsModule,
  ProRoleLookupModule,
  ProSystemModuleLookupModule,
} from './modules/field-modules';
export {
  ProHomeModule,
  ProLoginModule,
  ProPageBackgroundModule,
  ProPagesModule,
  ProSessionSettingsModule,
} from './modules/page-modules';
export { ProComponentsModule } from './modules/pro-components.module';

export {
  type ProAccessToken,
  type ProAdapterBaseV2,
  type ProAdapterListInterface,
  type ProAdapterQueryInterface,
  type ProAppConfig,
  type ProAuthToken,
  type ProBranch,
  type ProBranchList,
  type ProCompany,
  type ProCompanyList,
  type ProI18N,
  type ProJsToAdvpl,
  type ProSessionSettings,
  type ProSystemModules,
  type ProSystemModulesList,
  type ProThreadInfo,
  type ProUser,
  type ProUserAccessInterface,
  type ProUserEmail as Email,
  type ProUserInfo,
  type ProUserList,
  type ProUserMeta as Meta,
  type ProUserName as Name,
  type ProUserPswretInterface,
} from 'ngx-protheus';

export { ɵgenerateRandomId as generateRandomId } from 'ngx-protheus';
export { blockBackAction } from './functions/block-back-action';
export { convertToBoolean } from './functions/convert-to-boolean';
export { isExternalLink } from './functions/is-external-link';
export { isTypeof } from './functions/is-typeof';
export { valueIsNull } from './functions/value-is-null';
