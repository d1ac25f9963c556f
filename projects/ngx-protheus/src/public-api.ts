export { type ProtheusErrorCode } from './lib/errors/error-codes';
export { ProtheusError } from './lib/errors/protheus-error';
export { type ProtheusReport, type ProtheusReporter } from './lib/errors/report';

export { provideProtheus } from './lib/provide-protheus';
export { type ProtheusFeature } from './lib/features/protheus-feature';
export { withAppConfig } from './lib/features/with-app-config';
export { withAssetPaths } from './lib/features/with-asset-paths';
export { type ProtheusChannelOptions, withChannel } from './lib/features/with-channel';
export { withHttpsUpgrade } from './lib/features/with-https-upgrade';
export { withMessageGuard } from './lib/features/with-message-guard';
export { withPinnedTenant } from './lib/features/with-pinned-tenant';
export { withReporter } from './lib/features/with-reporter';
export { withSignIn } from './lib/features/with-sign-in';
export { withTokenRequestInUrl } from './lib/features/with-token-request-in-url';
export { withTrustedUrls } from './lib/features/with-trusted-urls';
export { protheusIndexHtmlRoute } from './lib/index-html';

export { type ProtheusAppConfigOptions } from './lib/app-config/app-config-options';

export {
  isInterceptorProvided as ɵisInterceptorProvided,
  protheusInterceptor,
  ProtheusClassInterceptor as ɵProtheusClassInterceptor,
} from './lib/http/protheus-interceptor';
export { ProtheusHttp } from './lib/http/protheus-http';
export {
  PROTHEUS_REST_BASE,
  PROTHEUS_RETRY_401,
  PROTHEUS_TENANT,
  PROTHEUS_TOKEN,
} from './lib/http/request-options';
export { type ProtheusUrlExplanation } from './lib/url/explain';
export { type ProtheusUrlKind } from './lib/url/url-classification';
export { type ProtheusTrustedUrlOptions } from './lib/url/trusted-url';

export { ProtheusSession } from './lib/services/protheus-session';
export { protheusTenantId } from './lib/session/tenant-id';
export { type ProtheusTenantChange } from './lib/session/tenant-change';
export { type ProAccessToken, type ProAuthToken } from './lib/session/models/pro-auth-token';
export { type ProAppConfig } from './lib/session/models/pro-app-config';
export { type ProBranch, type ProBranchList } from './lib/session/models/pro-branch';
export { type ProCompany, type ProCompanyList } from './lib/session/models/pro-company';
export { type ProThreadInfo } from './lib/session/models/pro-thread-info';

export {
  protheusEmbedding,
  whenProtheusEmbedded,
  type ProtheusEmbedding,
  type ProtheusEmbeddingResult,
} from './lib/host/protheus-embedding';
export { ProtheusChannelError } from './lib/host/protheus-channel-error';
export { type ProtheusHostKind } from './lib/host/host-kind';
export {
  ProtheusChannel,
  type ProtheusMessage,
  type ProtheusMessagesOptions,
  type ProtheusRequestOptions,
} from './lib/channel/protheus-channel';

export { ProtheusAuth } from './lib/auth/protheus-auth';
export { type ProtheusAuthEvent } from './lib/auth/auth-state';
export {
  protheusAuthGuard,
  SIGN_IN_REDIRECT as ɵSIGN_IN_REDIRECT,
  type ProtheusSignInRedirect,
} from './lib/auth/protheus-auth.guard';

export { type ProJsToAdvpl, type SendInfo } from './lib/channel/pro-js-to-advpl';
export { ProJsToAdvplService } from './lib/services/pro-js-to-advpl.service';

export { ProAppConfigService } from './lib/services/pro-app-config.service';
export { ProSessionInfoService } from './lib/services/pro-session-info.service';
export { type ProSessionInfo } from './lib/session/models/pro-session-info';
export { type ProThemeConfiguration } from './lib/session/models/pro-theme-configuration';
export { ProSessionSettingsService } from './lib/services/pro-session-settings.service';
export { type ProSessionSettings } from './lib/session/models/pro-session-settings';
export { ProThreadInfoService } from './lib/services/pro-thread-info.service';

export { ProAuthService } from './lib/services/pro-auth.service';
export { type ProUser } from './lib/session/models/pro-user';
export { ProMfaService } from './lib/services/pro-mfa.service';
export {
  type ProMfaHasSecretInterface,
  type ProMfaQrCodeInterface,
  type ProMfaValidCodeInterface,
} from './lib/services/models/pro-mfa';
export { ProUserInfoService } from './lib/services/pro-user-info.service';
export {
  type ProUserAttribute,
  type ProUserEmail,
  type ProUserInfo,
  type ProUserList,
  type ProUserMeta,
  type ProUserName,
} from './lib/session/models/pro-user-info';
export { type ProUserPswretInterface } from './lib/services/models/pro-user-pswret';
export { ProUserAccessService } from './lib/services/pro-user-access.service';
export { type ProUserAccessInterface } from './lib/services/models/pro-user-access';
export { ProUserProfileService } from './lib/services/pro-user-profile.service';
export { type ProUserProfileRequestInterface } from './lib/services/models/pro-user-profile';

export { ProCompanyService } from './lib/services/pro-company.service';
export { ProCompanyLookupService } from './lib/services/pro-company-lookup.service';
export { ProBranchService } from './lib/services/pro-branch.service';
export { ProBranchLookupService } from './lib/services/pro-branch-lookup.service';
export { ProRoleService } from './lib/services/pro-role.service';
export { ProRoleLookupService } from './lib/services/pro-role-lookup.service';
export { type ProRole, type ProRoleList } from './lib/session/models/pro-role';
export { ProSystemModuleService } from './lib/services/pro-system-module.service';
export { ProSystemModuleLookupService } from './lib/services/pro-system-module-lookup.service';
export {
  type ProSystemModules,
  type ProSystemModulesList,
} from './lib/session/models/pro-system-modules';
export { type ProLookupParams } from './lib/services/models/pro-lookup';

export { ProAdapterBaseV2Service } from './lib/services/pro-adapter-base-v2.service';
export { ProGenericAdapterService } from './lib/services/pro-generic-adapter.service';
export {
  type ProAdapterBaseV2,
  type ProAdapterListInterface,
  type ProAdapterQueryInterface,
} from './lib/services/models/pro-adapter';
export { fetchAllProtheusPages, fetchProtheusPages } from './lib/services/fetch-pages';
export { type ProtheusPage } from './lib/services/protheus-page';

export { ProBrandService } from './lib/services/pro-brand.service';
export { ProDateService } from './lib/services/pro-date.service';
export { ProI18nService } from './lib/services/pro-i18n.service';
export { type ProI18N } from './lib/services/models/pro-i18n';
export { ProLanguageService } from './lib/services/pro-language.service';
export { type ProLanguage, type ProLanguageList } from './lib/services/models/pro-language';
export { ProTranslateStringService } from './lib/services/pro-translate-string.service';

// For the other entry points of this package only.
export { reportOnce as ɵreportOnce, resetReports as ɵresetReports } from './lib/errors/report';
export { AppConfigLoader as ɵAppConfigLoader } from './lib/app-config/app-config-loader';
export { resetChannel as ɵresetChannel } from './lib/channel/reset-channel';
export { generateRandomId as ɵgenerateRandomId } from './lib/services/generate-random-id';
export { HttpOrChannel as ɵHttpOrChannel } from './lib/services/http-or-channel';
export { type Untyped as ɵUntyped } from './lib/session/models/untyped';
