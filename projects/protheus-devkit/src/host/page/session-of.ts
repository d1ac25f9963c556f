import { type HostSession } from '../session/host-session.js';

const textFields = ['user', 'company', 'branch', 'module', 'baseDate', 'language'] as const;

/** The session fields of a body; other fields are ignored. */
export function sessionOf(body: Readonly<Record<string, unknown>>): Partial<HostSession> {
  const session: Record<string, unknown> = {};
  for (const name of textFields) if (typeof body[name] === 'string') session[name] = body[name];
  if ([0, 1, 2].includes(body['theme'] as number)) session['theme'] = body['theme'];
  if (body['theme'] === null) session['theme'] = undefined;
  return session;
}
