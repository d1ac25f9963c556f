import { affinityByNetwork } from './affinity-by-network.js';
import { bodyLimit } from './body-limit.js';
import { brokerBalancesItself } from './broker-balances-itself.js';
import { brokerBypassed } from './broker-bypassed.js';
import { brokerCertificatePair } from './broker-certificate-pair.js';
import { brokerProxyMissing } from './broker-proxy-missing.js';
import { brokerQueryPublished } from './broker-query-published.js';
import { certificateNames } from './certificate-names.js';
import { cpuOfOneMachine } from './cpu-of-one-machine.js';
import { environmentNotOpened } from './environment-not-opened.js';
import { environmentSectionMissing } from './environment-section-missing.js';
import { environmentsDiffer } from './environments-differ.js';
import { evalRefused } from './eval-refused.js';
import { extraWithoutMain } from './extra-without-main.js';
import { fileEncoding } from './file-encoding.js';
import { frameRefused } from './frame-refused.js';
import { hostHeader } from './host-header.js';
import { httpRootPath } from './http-root-path.js';
import { httpsStraightToBroker } from './https-straight-to-broker.js';
import { inlineComment } from './inline-comment.js';
import { jobNotStarted } from './job-not-started.js';
import { keyInOtherSection } from './key-in-other-section.js';
import { misspeltKey } from './misspelt-key.js';
import { monitorTwice } from './monitor-twice.js';
import { monitorWithoutEnvironment } from './monitor-without-environment.js';
import { monitoringNotSet } from './monitoring-not-set.js';
import { monitoringTls } from './monitoring-tls.js';
import { mppCertificate } from './mpp-certificate.js';
import { multiProtocolOff } from './multiprotocol-off.js';
import { noAffinity } from './no-affinity.js';
import { noAppEnvironment } from './no-app-environment.js';
import { noLocalPort } from './no-local-port.js';
import { noRemoteServer } from './no-remote-server.js';
import { noUpgrade } from './no-upgrade.js';
import { oldMaster } from './old-master.js';
import { oneAppEnvironment } from './one-app-environment.js';
import { otherClientsRefused } from './other-clients-refused.js';
import { plainUrlSecureServers } from './plain-url-secure-servers.js';
import { portTwice } from './port-twice.js';
import { proxyBrokerPort } from './proxy-broker-port.js';
import { proxyUpstreamTls } from './proxy-upstream-tls.js';
import { redirectStatus } from './redirect-status.js';
import { remoteNotMultiProtocol } from './remote-not-multiprotocol.js';
import { remoteServerForm } from './remote-server-form.js';
import { remoteServerTwice } from './remote-server-twice.js';
import { repeatedKey } from './repeated-key.js';
import { repeatedPosts } from './repeated-posts.js';
import { restBodySize } from './rest-body-size.js';
import { restCors } from './rest-cors.js';
import { restSections } from './rest-sections.js';
import { restSecurityOff } from './rest-security-off.js';
import { serverUrlForm } from './server-url-form.js';
import { serviceNameBlanks } from './service-name-blanks.js';
import { sessionTimeoutDropped } from './session-timeout-dropped.js';
import { shippedCertificate } from './shipped-certificate.js';
import { shortTimeout } from './short-timeout.js';
import { smartclientBrokerPort } from './smartclient-broker-port.js';
import { smartclientProxyName } from './smartclient-proxy-name.js';
import { sortNotSet } from './sort-not-set.js';
import { sortWithoutMonitoring } from './sort-without-monitoring.js';
import { sslConfigurePair } from './ssl-configure-pair.js';
import { subPath } from './sub-path.js';
import { type BrokerRule } from './support/broker-rule.js';
import { tlsBrokerPlainServers } from './tls-broker-plain-servers.js';
import { tlsProxyPlainServers } from './tls-proxy-plain-servers.js';
import { tlsVersionsGap } from './tls-versions-gap.js';
import { underscoreHeaders } from './underscore-headers.js';
import { unknownBalanceKey } from './unknown-balance-key.js';
import { unknownBalanceSection } from './unknown-balance-section.js';
import { unknownMethod } from './unknown-method.js';
import { unreadableLine } from './unreadable-line.js';
import { upstreamTls } from './upstream-tls.js';
import { valueNotAccepted } from './value-not-accepted.js';
import { webappWebSocketOff } from './webapp-websocket-off.js';
import { webSocketMismatch } from './websocket-mismatch.js';
import { wrongBroker } from './wrong-broker.js';

/** The rules of `broker check`, in the order of their codes. */
export const brokerRules: readonly BrokerRule[] = [
  inlineComment,
  fileEncoding,
  unreadableLine,
  repeatedKey,
  unknownBalanceSection,
  unknownBalanceKey,
  misspeltKey,
  valueNotAccepted,
  noLocalPort,
  noRemoteServer,
  remoteServerForm,
  remoteServerTwice,
  brokerBalancesItself,
  cpuOfOneMachine,
  monitoringNotSet,
  sortNotSet,
  unknownMethod,
  sortWithoutMonitoring,
  otherClientsRefused,
  brokerCertificatePair,
  sessionTimeoutDropped,
  serviceNameBlanks,
  monitorTwice,
  monitorWithoutEnvironment,
  wrongBroker,
  webappWebSocketOff,
  oldMaster,
  restBodySize,
  webSocketMismatch,
  smartclientBrokerPort,
  smartclientProxyName,
  proxyBrokerPort,
  httpsStraightToBroker,
  brokerProxyMissing,
  serverUrlForm,
  brokerBypassed,
  noAppEnvironment,
  environmentSectionMissing,
  environmentsDiffer,
  oneAppEnvironment,
  extraWithoutMain,
  multiProtocolOff,
  httpRootPath,
  remoteNotMultiProtocol,
  monitoringTls,
  upstreamTls,
  tlsBrokerPlainServers,
  plainUrlSecureServers,
  portTwice,
  mppCertificate,
  sslConfigurePair,
  tlsVersionsGap,
  shippedCertificate,
  restSections,
  restCors,
  restSecurityOff,
  noUpgrade,
  shortTimeout,
  hostHeader,
  bodyLimit,
  noAffinity,
  affinityByNetwork,
  proxyUpstreamTls,
  brokerQueryPublished,
  underscoreHeaders,
  subPath,
  frameRefused,
  evalRefused,
  redirectStatus,
  repeatedPosts,
  tlsProxyPlainServers,
  certificateNames,
  jobNotStarted,
  keyInOtherSection,
  environmentNotOpened,
];
