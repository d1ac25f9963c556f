import { type FaultSet } from '../faults/fault-set.js';
import { textOf } from '../http/text-of.js';
import { type HostLog } from '../log/host-log.js';
import { type RunningApps } from '../running-apps/running-apps.js';

/** What the reports of applications use. */
export interface ReportParts {
  readonly apps: RunningApps;
  readonly faults: FaultSet;
  readonly log: HostLog;
}

/** Handles a report of the platform's scripts in an application's page. */
export function handleReport(
  { apps, faults, log }: ReportParts,
  body: Readonly<Record<string, unknown>>,
): void {
  const app = apps.get(Number(body['port']));
  const detail = (body['detail'] ?? {}) as Readonly<Record<string, unknown>>;
  const type = textOf(detail['type']);
  const reason = textOf(detail['reason']);
  if (body['event'] === 'message-refused') {
    const values = { origin: textOf(detail['origin']), relation: textOf(detail['relation']) };
    return log.note('warning', 'message-refused', values, app);
  }
  if (!app) return;
  switch (body['event']) {
    case 'ready':
      return app.channel.ready();
    case 'dropped':
      return log.note('warning', 'message-dropped', { type }, app);
    case 'unawaited':
      return log.note('warning', 'answer-unawaited', { type }, app);
    case 'external-request':
      return log.note('warning', 'external-request', { url: textOf(detail['url']) }, app);
    case 'advpltojs':
      // With the library it is not needed: a note at each start would be a false alarm.
      if (detail['state'] === 'missing' && faults.current['advpltojs-missing']) {
        log.note('info', 'advpltojs-missing', {}, app);
      }
      if (detail['state'] === 'invalid') log.note('error', 'advpltojs-invalid', { reason }, app);
  }
}
