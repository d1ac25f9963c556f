import { type HostState } from '../host-state.js';

/** What the platform's scripts tell from inside an application's page. */
export function readReport(state: HostState, body: Readonly<Record<string, unknown>>): void {
  const opening = state.openings.get(Number(body['port']));
  if (!opening) return;
  const detail = (body['detail'] ?? {}) as Readonly<Record<string, unknown>>;
  const type = String(detail['type']);
  const reason = String(detail['reason']);
  switch (body['event']) {
    case 'ready':
      return opening.channel.ready();
    case 'dropped':
      return state.log.note('warning', 'message-dropped', { type }, opening);
    case 'unawaited':
      return state.log.note('warning', 'answer-unawaited', { type }, opening);
    case 'foreign-request':
      return state.log.note('warning', 'foreign-request', { url: String(detail['url']) }, opening);
    case 'advpltojs':
      if (detail['state'] === 'missing') state.log.note('info', 'advpltojs-missing', {}, opening);
      if (detail['state'] === 'invalid') {
        state.log.note('error', 'advpltojs-invalid', { reason }, opening);
      }
  }
}
