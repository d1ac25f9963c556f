import { type HostFaults } from '../faults/catalogue.js';
import { type ErpToken, type TokenIssuer, type TokenUser } from './token-issuer.js';

/** Issues the token of an application: a valid one, or the one of a fault that is on. */
export function issueWithFaults(
  tokens: TokenIssuer,
  faults: HostFaults,
  user: TokenUser,
  environment: string,
): Promise<ErpToken> {
  if (faults['foreign-token']) return tokens.issueOfOtherServer(user, environment);
  if (faults['expired-token']) return tokens.issueExpired(user, environment);
  return tokens.issue(user, environment);
}

/** Whether the token endpoint refuses to refresh tokens. */
export function refreshFails(faults: HostFaults): boolean {
  return faults['refresh-fails'] === true;
}
