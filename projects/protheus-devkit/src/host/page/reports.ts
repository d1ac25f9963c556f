import { type HostState } from '../host-state.js';

/** What the platform's script tells from inside an application's page. */
export function readReport(state: HostState, body: Readonly<Record<string, unknown>>): void {
  const opening = state.openings.get(Number(body['port']));
  if (!opening) return;
  const detail = (body['detail'] ?? {}) as Readonly<Record<string, unknown>>;
  switch (body['event']) {
    case 'ready':
      return opening.channel.ready();
    case 'dropped':
      return state.log.note(
        'warning',
        'message-dropped',
        `The message "${String(detail['type'])}" came before advpltojs.js was loaded and is lost, as in Protheus.`,
        opening,
      );
    case 'advpltojs':
      if (detail['state'] === 'loaded') return;
      return state.log.note(
        detail['state'] === 'missing' ? 'info' : 'error',
        `advpltojs-${String(detail['state'])}`,
        detail['state'] === 'missing'
          ? 'The application has no assets/preload/advpltojs.js.'
          : `assets/preload/advpltojs.js is not one expression that gives a function: ${String(detail['reason'])}`,
        opening,
      );
  }
}
