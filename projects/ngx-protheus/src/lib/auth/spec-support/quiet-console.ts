import { resetReports } from '../../errors/report';
import { secrets } from './made-up-token';

const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

/** The messages of a spec. */
export interface QuietConsole {
  /** How many messages carry this code. */
  count(code: string): number;
}

/**
 * Keeps the messages of each spec of a suite off the console, and fails a spec whose messages
 * contain a token, a refresh token or a password.
 */
export function quietConsole(): QuietConsole {
  let messages: string[] = [];

  beforeEach(() => {
    messages = [];
    resetReports();
    for (const method of METHODS) {
      spyOn(console, method).and.callFake((...parts: unknown[]) => {
        messages.push(parts.map(part => textOf(part)).join(' '));
      });
    }
  });

  afterEach(() => {
    for (const message of messages) expectNoSecret(message);
  });

  return { count: code => messages.filter(message => message.includes(code)).length };
}

/** Fails when a value, written out with its causes, contains a secret. */
export function expectNoSecret(value: unknown): void {
  const text = textOf(value);
  for (const secret of secrets()) {
    if (text.includes(secret) || text.includes(encodeURIComponent(secret))) {
      fail(`A secret was shown: ${text.replaceAll(secret, '<secret>')}`);
    }
  }
}

/** Everything that a person could see of a value: also what hides in the causes of an error. */
function textOf(value: unknown, depth = 6): string {
  if (typeof value !== 'object' || !value || !depth) return String(value);
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${textOf(part, depth - 1)}`);
  if (value instanceof Error) parts.push(value.message, String(value.stack));
  return parts.join('\n');
}
