export { type AppFile, type AppFileEdits } from './app-package/app-file.js';
export {
  packApp,
  type PackOptions,
  type PackProgress,
  type PackResult,
  type PackWarning,
} from './app-package/pack-app.js';
export {
  readAppPackage,
  type AppPackage,
  type ReadAppPackageOptions,
} from './app-package/read-app-package.js';
export { type ZipLimits } from './app-package/zip-reader.js';
export { checkBrokerConfig, type BrokerCheckResult } from './broker/check/check-broker-config.js';
export { type IniEncoding } from './broker/ini/ini-bytes.js';
export { type IniDocument, type IniSection } from './broker/ini/ini-document.js';
export {
  type IniCommentLine,
  type IniKeyLine,
  type IniLine,
  type IniLineBase,
  type IniOtherLine,
  type IniSectionLine,
} from './broker/ini/ini-line.js';
export { type BrokerDescription } from './broker/init/broker-description.js';
export { brokerFiles } from './broker/init/broker-files.js';
export { type GeneratedFile } from './broker/init/generate.js';
export { BROKER_MONITORING_TYPES, BROKER_SORT_METHODS } from './broker/model/balance-methods.js';
export { type BrokerConfigFile } from './broker/model/config-file.js';
export { readBrokerConfigFiles } from './broker/model/read-config-files.js';
export { checkApp, type AppCheckReport } from './check/check-app.js';
export {
  APP_CHECK_CONFIG_FILE,
  type AppCheckConfig,
  type RuleSetting,
} from './check/check-config.js';
export { type FoundLibrary } from './check/model/found-libraries.js';
export { readAppCheckConfig } from './check/read-check-config.js';
export { DevkitError, type DevkitErrorCode } from './devkit-error.js';
export { type Finding, type Place, type Severity } from './findings/finding.js';
export { type Unchecked } from './findings/unchecked.js';
export {
  type AdvplChannel,
  type AdvplHandler,
  type AdvplHandlers,
} from './host/channel/advpl-handlers.js';
export {
  defineHost,
  type ProtheusHostConfig,
  type RestHandler,
  type RestHandlerWithRequirement,
  type RestResource,
} from './host/config/host-config.js';
export { reply, type RestReply } from './host/config/reply.js';
export { type SampleBranch } from './host/data/branches.js';
export { type SampleCompany } from './host/data/companies.js';
export { type SampleProduct } from './host/data/products.js';
export { type SampleServer } from './host/data/sample-server.js';
export { type SampleUser } from './host/data/users.js';
export {
  faultCatalogue,
  type FaultDescription,
  type FaultKind,
  type FaultName,
  type FaultValue,
  type HostFaults,
} from './host/faults/catalogue.js';
export { type FaultSet } from './host/faults/fault-set.js';
export { type HostOptions } from './host/host-options.js';
export {
  type LogEntry,
  type MessageEntry,
  type NoteEntry,
  type RequestEntry,
  type StorageEntry,
} from './host/log/log-entries.js';
export { noteTexts, type NoteText, type NoteTopic } from './host/log/note-texts.js';
export { type RemoteConnectionOptions } from './host/passthrough/http-client.js';
export { type RemoteOptions } from './host/passthrough/remote-options.js';
export {
  type ReplayIgnore,
  type ReplayMissing,
  type ReplayOptions,
} from './host/replay/replay-options.js';
export { type ProtheusHost, type RunningApp } from './host/protheus-host.js';
export { type AdapterPage, type Page } from './host/rest/list/page.js';
export { page } from './host/rest/list/page-of-request.js';
export {
  type RestRequest,
  type RestRequirement,
  type RestResponse,
  type RestServices,
  type Tenant,
} from './host/rest/rest-route.js';
export { type DisplayMode } from './host/running-apps/display-mode.js';
export { type LaunchOptions } from './host/running-apps/launch-app.js';
export { type HostSession } from './host/session/host-session.js';
export { type SigningKey } from './host/session/signing-key.js';
export {
  type ErpToken,
  type TokenIssuer,
  type TokenLifetime,
  type TokenUser,
  type TokenVerification,
} from './host/session/token-issuer.js';
export { startHost } from './host/start-host.js';
export { type OldPackage } from './packaging/old-package.js';
export {
  packCheckedApp,
  type CheckedPack,
  type CheckedPackOptions,
} from './packaging/pack-checked-app.js';
export { type Language, type LocalizedText } from './text.js';
