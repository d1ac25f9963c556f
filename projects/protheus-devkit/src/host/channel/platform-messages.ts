import { type SampleServer } from '../data/sample-server.js';
import { type HostSession } from '../session/host-session.js';
import { type ErpToken, type TokenUser } from '../session/token-issuer.js';
import { type AdvplHandler } from './advpl-handlers.js';
import { recordMessages } from './record-messages.js';
import { sessionMessages } from './session-messages.js';
import { signInMessages } from './sign-in-messages.js';

/** What the platform's handlers need from the host, for one open application. */
export interface PlatformServices {
  readonly data: SampleServer;
  readonly issueToken: (user: TokenUser) => Promise<ErpToken>;
  readonly changeSession: (changes: Partial<HostSession>) => Promise<void>;
}

/**
 * Handlers of the messages that TOTVS's own menu, login and start programs answer. In Protheus an
 * application of a customer gets no answer to them unless its own source answers.
 */
export function platformMessages(
  services: PlatformServices,
): Readonly<Record<string, AdvplHandler>> {
  const { data, issueToken, changeSession } = services;
  return {
    ...recordMessages(data),
    ...signInMessages(data, issueToken),
    ...sessionMessages(data, changeSession),
  };
}
