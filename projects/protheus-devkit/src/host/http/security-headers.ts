import { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

/**
 * Security: no page of another origin may frame a response, load it as a script or an image, guess
 * its type, or keep a handle of a window that it opened. `same-origin` alone would also cut an
 * application from its own pop-ups.
 */
const protection = {
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * Headers of another server that would act on the whole origin of the host: `clear-site-data` would
 * remove the session of every application, `service-worker-allowed` would let one application answer
 * for all others.
 */
const unsafe = ['clear-site-data', 'service-worker-allowed'];

/** Schemes for which a browser opens a dialog of its own, over the application. */
const DIALOG_SCHEMES = /\b(?:basic|digest|ntlm|negotiate)\b/i;

/**
 * Adds the protecting headers to those of a response. Each way out of the host calls it, and nothing
 * else writes them: of two `Cross-Origin-Resource-Policy` a browser takes neither.
 * @param headers those of a handler, of a real server or of a dev server; they add to the protection,
 *   and cannot weaken it
 * @returns the headers by their names in lower case, each once
 */
export function protectedHeaders(
  headers: OutgoingHttpHeaders | IncomingHttpHeaders,
): OutgoingHttpHeaders {
  const merged: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) merged[name.toLowerCase()] = value;
  for (const name of unsafe) delete merged[name];
  if (DIALOG_SCHEMES.test(String(merged['www-authenticate'] ?? ''))) {
    delete merged['www-authenticate'];
  }
  const { 'content-security-policy': policy, 'cross-origin-opener-policy': opener } = merged;
  return {
    ...merged,
    ...protection,
    // A browser applies every policy of a list.
    ...(policy !== undefined && {
      'content-security-policy': `${String(policy)}, ${protection['content-security-policy']}`,
    }),
    ...(opener === 'same-origin' && { 'cross-origin-opener-policy': opener }),
  };
}

/** The protecting headers as lines of a response that is written without Node's own response. */
export function protectedHeaderLines(): string {
  return Object.entries(protectedHeaders({}))
    .map(([name, value]) => `${name}: ${String(value)}\r\n`)
    .join('');
}
