import { absoluteUrl } from './absolute-url';
import { committedCredential } from './committed-credential';
import { configurationValues } from './configuration-values';
import { httpClientModule, secondHttpClient, secondInterceptors } from './duplicate-http-client';
import { environmentSwitch } from './environment-switch';
import { externalResource } from './external-resource';
import { fileUrl } from './file-url';
import { ownAuthorization } from './own-authorization';
import { repeatedBase } from './repeated-base';
import { type FindingRule } from './scanned-file';
import { serviceWorker } from './service-worker';
import { unusedInterceptors } from './unused-interceptors';
import { windowToken } from './window-token';

/** Every rule, the most severe first. */
export const findingRules: readonly FindingRule[] = [
  committedCredential,
  secondHttpClient,
  secondInterceptors,
  httpClientModule,
  unusedInterceptors,
  ownAuthorization,
  absoluteUrl,
  repeatedBase,
  configurationValues,
  environmentSwitch,
  externalResource,
  fileUrl,
  serviceWorker,
  windowToken,
];
