import {
  type LogEntry,
  type MessageEntry,
  type NoteEntry,
  type RequestEntry,
} from '../../../../../protheus-devkit/src/host/log/log-entries.js';
import { LineList } from '../line-list';
import { type LogLine } from '../log-line';

const time = Date.UTC(2026, 10, 21, 14, 5, 9, 7);

export function message(values: Partial<MessageEntry> = {}): MessageEntry {
  return {
    kind: 'message',
    time,
    application: 'demo',
    port: 50000,
    direction: 'js-to-advpl',
    type: 'greet',
    content: 'Conceição',
    ...values,
  };
}

export function request(values: Partial<RequestEntry> = {}): RequestEntry {
  return {
    kind: 'request',
    time,
    area: 'rest',
    method: 'GET',
    url: '/app-root/api/x',
    headers: {},
    status: 200,
    milliseconds: 3,
    token: 'valid',
    ...values,
  };
}

export function note(values: Partial<NoteEntry> = {}): NoteEntry {
  return {
    kind: 'note',
    time,
    level: 'warning',
    topic: 'asset-missing',
    values: { path: 'logo.png' },
    text: 'logo.png does not exist in the application.',
    ...values,
  };
}

export function linesOf(...entries: LogEntry[]): readonly LogLine[] {
  return new LineList().add([], entries);
}
