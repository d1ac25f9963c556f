import { type HostSession } from '../../session/host-session.js';

const texts = ['user', 'company', 'branch', 'module', 'baseDate', 'language'] as const;

/** What a body says of a session; everything else in it is left out. */
export function readSession(body: Readonly<Record<string, unknown>>): Partial<HostSession> {
  const session: Record<string, unknown> = {};
  for (const name of texts) if (typeof body[name] === 'string') session[name] = body[name];
  if ([0, 1, 2].includes(body['theme'] as number)) session['theme'] = body['theme'];
  if (body['theme'] === null) session['theme'] = undefined;
  return session;
}
