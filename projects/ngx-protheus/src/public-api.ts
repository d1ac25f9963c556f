export { ProtheusError, type ProtheusErrorCode } from './lib/errors/protheus-error';

export { provideProtheus } from './lib/provide-protheus';
export { type ProtheusFeature } from './lib/features/protheus-feature';
export { withAppConfig } from './lib/features/with-app-config';
export { withAssetPaths } from './lib/features/with-asset-paths';
export { withHttpsUpgrade as withHttpsRepair } from './lib/features/with-https-upgrade';
export { withPinnedTenant as withPinnedContext } from './lib/features/with-pinned-tenant';
export { withSignIn } from './lib/features/with-sign-in';
export { withTokenRequestInUrl } from './lib/features/with-token-request-in-url';
export { withTrustedUrls } from './lib/features/with-trusted-urls';
export { protheusIndexHtmlRoute } from './lib/index-html';

export { type ProtheusAppConfigOptions as AppConfigOptions } from './lib/app-config/app-config-options';

export { protheusInterceptor } from './lib/http/protheus-interceptor';
export { ProtheusClassInterceptor as ɵProtheusClassInterceptor } from './lib/http/class-interceptor';
export { ProtheusHttp } from './lib/http/protheus-http';
export {
  PROTHEUS_REST_BASE as PROTHEUS_PREFIX,
  PROTHEUS_RETRY_401 as PROTHEUS_REPLAY,
  PROTHEUS_TENANT,
  PROTHEUS_TOKEN,
} from './lib/http/request-options';
export { type ProtheusUrlExplanation as AddressExplanation } from './lib/url/explain';
export { type ProtheusUrlKind as AddressKind } from './lib/url/url-classification';
export { type ProtheusTrustedUrlOptions as TrustedUrlOptions } from './lib/url/trusted-url';

export { ProtheusSession } from './lib/services/protheus-session';
export { protheusTenantId as tenantId } from './lib/session/tenant-id';
export { type ProtheusTenantChange as ContextChange } from './lib/session/tenant-change';
export { type ProAccessToken, type ProAuthToken } from './lib/session/models/pro-auth-token';
export { type ProAppConfig } from './lib/session/models/pro-app-config';
export { type ProBranch, type ProBranchList } from './lib/session/models/pro-branch';
export { type ProCompany, type ProCompanyList } from './lib/session/models/pro-company';
export { type ProThreadInfo } from './lib/session/models/pro-thread-info';

export {
  protheusEmbedding as embedding,
  whenProtheusEmbedded as whenEmbedded,
  type ProtheusEmbedding as Embedding,
  type ProtheusEmbeddingResult as EmbeddingResult,
} from './lib/host/embedding';
export { ProtheusChannelError } from './lib/host/protheus-channel-error';
export { type ProtheusHostKind as HostKind } from './lib/host/host-kind';
export {
  ProtheusChannel,
  type ProtheusMessage,
  type ProtheusRequestOptions,
} from './lib/channel/protheus-channel';

export { ProtheusAuth, type ProtheusAuthEvent } from './lib/auth/auth-events';
export {
  protheusAuthGuard,
  SIGN_IN_REDIRECT,
  type ProtheusSignInRedirect as SignInRedirect,
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
  type Email,
  type Meta,
  type Name,
  type ProUserAttribute,
  type ProUserInfo,
  type ProUserList,
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
export { fetchAllProtheusPages as allPages, fetchProtheusPages as walkPages } from './lib/services/fetch-pages';
export { type ProtheusPage as ListPage } from './lib/services/list-page';

export { ProBrandService } from './lib/services/pro-brand.service';
export { ProDateService } from './lib/services/pro-date.service';
export { ProI18nService } from './lib/services/pro-i18n.service';
export { type ProI18N } from './lib/services/models/pro-i18n';
export { ProLanguageService } from './lib/services/pro-language.service';
export { type ProLanguage, type ProLanguageList } from './lib/services/models/pro-language';
export { ProTranslateStringService } from './lib/services/pro-translate-string.service';

export { blockBackAction } from '../compat/functions/block-back-action';
export { convertToBoolean } from '../compat/functions/convert-to-boolean';
export { generateRandomId } from '../compat/functions/generate-random-id';
export { isExternalLink } from '../compat/functions/is-external-link';
export { isTypeof } from '../compat/functions/is-typeof';
export { valueIsNull } from '../compat/functions/value-is-null';

// For `ngx-protheus/testing` alone.
export { resetChannel as ɵresetChannel } from './lib/channel/reset-channel';
