import { resetReports } from '../../errors/report';
import { secrets } from './token-response';

const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

/** The console messages of a spec. */
export interface CapturedConsole {
  /** The number of messages with this code. */
  count(code: string): number;
}

/**
 * Captures the console messages of each spec of a suite. A spec fails when a message contains a token,
 * a refresh token or a password.
 */
export function captureConsole(): CapturedConsole {
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

/** Fails when a value or one of its causes contains a secret. */
export function expectNoSecret(value: unknown): void {
  const text = textOf(value);
  for (const secret of secrets()) {
    if (text.includes(secret) || text.includes(encodeURIComponent(secret))) {
      fail(`Contains a secret: ${text.replaceAll(secret, '<secret>')}`);
    }
  }
}

/** All texts of a value, also those in the causes of an error. */
function textOf(value: unknown, depth = 6): string {
  if (typeof value !== 'object' || !value || !depth) return String(value);
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${textOf(part, depth - 1)}`);
  if (value instanceof Error) parts.push(value.message, String(value.stack));
  return parts.join('\n');
}
