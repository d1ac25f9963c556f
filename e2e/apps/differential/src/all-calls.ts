import { authCalls } from './auth-calls';
import { type Calls } from './call';
import { channelCalls } from './channel-calls';
import { functionCalls } from './function-calls';
import { httpCalls } from './http-calls';
import { sessionCalls } from './session-calls';
import { systemCalls } from './system-calls';
import { tenantCalls } from './tenant-calls';

export const allCalls: Calls = {
  ...sessionCalls,
  ...authCalls,
  ...tenantCalls,
  ...systemCalls,
  ...channelCalls,
  ...functionCalls,
  ...httpCalls,
};
