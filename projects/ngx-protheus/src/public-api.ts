export { ProtheusError, type ProtheusErrorCode } from './lib/errors/protheus-error';

export { provideProtheus } from './lib/provide-protheus';
export { type ProtheusFeature } from './lib/features/protheus-feature';
export { withAppConfig } from './lib/features/with-app-config';
export { withAssetPaths } from './lib/features/with-asset-paths';
export { withHttpsRepair } from './lib/features/with-https-repair';
export { withPinnedContext } from './lib/features/with-pinned-context';
export { withTrustedUrls } from './lib/features/with-trusted-urls';
export { protheusIndexHtmlRoute } from './lib/index-html';

export { type AppConfigOptions } from './lib/app-config/app-config-options';

export { protheusInterceptor } from './lib/http/protheus-interceptor';
export { ProtheusHttp } from './lib/http/protheus-http';
export {
  PROTHEUS_PREFIX,
  PROTHEUS_REPLAY,
  PROTHEUS_TENANT,
  PROTHEUS_TOKEN,
} from './lib/http/request-options';
export { type AddressExplanation } from './lib/rest/explain';
export { type AddressKind } from './lib/rest/address-decision';
export { type TrustedUrlOptions } from './lib/rest/trusted-url';

export { ProtheusSession } from './lib/session/protheus-session';
export { type ContextChange } from './lib/session/context-change';
export { type ProAccessToken, type ProAuthToken } from './lib/session/models/pro-auth-token';
export { type ProAppConfig } from './lib/session/models/pro-app-config';
export { type ProBranch, type ProBranchList } from './lib/session/models/pro-branch';
export { type ProCompany, type ProCompanyList } from './lib/session/models/pro-company';
export { type ProThreadInfo } from './lib/session/models/pro-thread-info';

export { embedding, whenEmbedded, type Embedding } from './lib/host/embedding';
export { type HostKind } from './lib/host/host-kind';
export {
  ProtheusChannel,
  type ProtheusMessage,
  type ProtheusRequestOptions,
} from './lib/host/protheus-channel';

export { ProtheusAuth, type ProtheusAuthEvent } from './lib/auth/auth-events';
export {
  protheusAuthGuard,
  SIGN_IN_REDIRECT,
  type SignInRedirect,
} from './lib/auth/protheus-auth.guard';

export { ProAppConfigService } from './lib/services/pro-app-config.service';
