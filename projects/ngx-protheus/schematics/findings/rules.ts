import { absoluteAddress } from './absolute-address';
import { committedCredential } from './committed-credential';
import { configurationValues } from './configuration-values';
import { environmentSwitch } from './environment-switch';
import { externalResource } from './external-resource';
import { idleInterceptors } from './idle-interceptors';
import { ownAuthorization } from './own-authorization';
import { type FindingRule } from './scanned-file';
import { httpClientModule, secondHttpClient, secondInterceptors } from './duplicate-http-client';
import { windowToken } from './window-token';

/** Everything that is looked for, the gravest first. */
export const findingRules: readonly FindingRule[] = [
  committedCredential,
  secondHttpClient,
  secondInterceptors,
  httpClientModule,
  idleInterceptors,
  ownAuthorization,
  absoluteAddress,
  configurationValues,
  environmentSwitch,
  externalResource,
  windowToken,
];
