export {
  checkConfig,
  type CheckResult as ConfigCheckResult,
  type Unchecked,
} from './broker/check/check.js';
export { type ConfigFile } from './broker/check/config-file.js';
export {
  type Finding as ConfigFinding,
  type Place as ConfigPlace,
} from './broker/check/finding.js';
export { readConfigFiles } from './broker/check/read-files.js';
export { type BrokerDescription } from './broker/init/broker-description.js';
export { brokerFiles } from './broker/init/broker-files.js';
export { type GeneratedFile } from './broker/init/generate.js';
export { checkApp, type CheckReport } from './check/check-app.js';
export {
  configFileName as checkConfigFileName,
  type CheckConfig,
  type RuleSetting,
} from './check/check-config.js';
export { type Finding, type Place, type Severity } from './check/finding.js';
export { readCheckConfig } from './check/read-check-config.js';
export { DevkitError, type DevkitErrorCode } from './devkit-error.js';
export {
  type AdvplChannel,
  type AdvplHandler,
  type AdvplHandlers,
} from './host/channel/advpl-handlers.js';
export {
  defineHost,
  type ProtheusHostConfig,
  type RestHandler,
  type RestHandlerWithNeeds,
  type RestResource,
} from './host/config/host-config.js';
export { reply, type RestReply } from './host/config/reply.js';
export { type FaultName, type HostFaults } from './host/faults/catalogue.js';
export { type HostOptions } from './host/host-options.js';
export {
  type LogEntry,
  type MessageEntry,
  type NoteEntry,
  type RequestEntry,
  type StorageEntry,
} from './host/log/host-log.js';
export { type OpenRequest } from './host/running-apps/open-app.js';
export { type RemoteOptions } from './host/passthrough/remote-options.js';
export { type OpenedApp, type ProtheusHost } from './host/protheus-host.js';
export {
  type RestNeed,
  type RestRequest,
  type RestServices,
  type Tenant,
} from './host/rest/rest-route.js';
export { type HostSession } from './host/session/host-session.js';
export { startHost } from './host/start-host.js';
export { type AppFile } from './app-package/app-file.js';
export {
  packApp,
  type PackOptions,
  type PackProgress,
  type PackResult,
  type PackWarning,
} from './app-package/pack-app.js';
export {
  packCheckedApp,
  type CheckedPack,
  type CheckedPackOptions,
} from './packaging/pack-checked-app.js';
export { openApp, readApp, type AppArchive, type AppPackage } from './app-package/read-app.js';
export { type ZipLimits } from './app-package/zip-reader.js';
