import {
  type MessageEntry,
  type NoteEntry,
  type RequestEntry,
  type StorageEntry,
} from '../../../../../protheus-devkit/src/host/log/log-entries.js';
import { type PageEntry } from '../../../../../protheus-devkit/src/host/page/page-model.js';
import { addEntries } from '../line-list';
import { type LogLine } from '../log-line';

const time = Date.UTC(2026, 10, 21, 14, 5, 9, 7);

export function message(values: Partial<MessageEntry> = {}): MessageEntry {
  return {
    id: 1,
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
    id: 1,
    kind: 'request',
    time,
    area: 'rest',
    method: 'GET',
    url: '/app-root/api/x',
    headers: {},
    status: 200,
    response: { status: 200, headers: {} },
    milliseconds: 3,
    token: 'valid',
    ...values,
  };
}

export function note(values: Partial<NoteEntry> = {}): NoteEntry {
  return {
    id: 1,
    kind: 'note',
    time,
    level: 'warning',
    topic: 'asset-missing',
    values: { path: 'logo.png' },
    text: 'logo.png does not exist in the application.',
    ...values,
  };
}

export function storage(values: Partial<StorageEntry> = {}): StorageEntry {
  return {
    id: 1,
    kind: 'storage',
    time,
    area: 'session',
    key: 'ProBranch',
    value: '{}',
    ...values,
  };
}

/** Lines with the numbers 1, 2, 3 … */
export function linesOf(...entries: PageEntry[]): readonly LogLine[] {
  return addEntries(
    [],
    entries.map((entry, index) => ({ ...entry, id: index + 1 })),
  );
}
