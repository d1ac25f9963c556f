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
export { type OpenRequest } from './host/open-app.js';
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
