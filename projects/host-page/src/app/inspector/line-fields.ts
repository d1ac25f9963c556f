import {
  type LogEntry,
  type LoggedBody,
  type RequestEntry,
  type ResponseSource,
} from '../../../../protheus-devkit/src/host/log/log-entries.js';
import { type I18n } from '../i18n/i18n';
import { type Texts } from '../i18n/texts';
import { byteCount } from './byte-count';
import { type QuestionState } from './conversations';
import { questionText, timeOf, tokenTexts } from './line-summary';
import { type LogLine } from './log-line';
import { pretty } from './pretty';

/** A field of an entry in the details. */
export interface LineField {
  readonly label: string;
  readonly value: string;
  /** Whether it is a text of several lines. */
  readonly long?: boolean;
  /** A body that is no text, to show or to open: its type and its bytes in base64. */
  readonly file?: { readonly type: string; readonly base64: string };
}

const levels = { info: 'levelInfo', warning: 'levelWarning', error: 'levelError' } as const;

const sources: Readonly<Record<ResponseSource['kind'], keyof Texts>> = {
  handler: 'sourceHandler',
  sample: 'sourceSample',
  server: 'sourceServer',
  recording: 'sourceRecording',
  fault: 'sourceFault',
  host: 'sourceHost',
};

/**
 * All fields of an entry.
 * @param entry the entry of the line, with whole bodies
 * @param question how the question of the line stands
 */
export function fieldsOf(
  { folded }: LogLine,
  entry: LogEntry,
  i18n: I18n,
  question?: QuestionState,
): readonly LineField[] {
  const texts = i18n.texts();
  const time = { label: texts.time, value: timeOf(entry.time) };
  if (folded) return [time, ...folded.flatMap(line => storageFields(line.entry, i18n))];
  switch (entry.kind) {
    case 'message':
      return [
        time,
        {
          label: texts.direction,
          value: entry.direction === 'js-to-advpl' ? texts.toAdvpl : texts.toApp,
        },
        { label: texts.application, value: entry.application },
        { label: texts.connectionNumber, value: String(entry.port) },
        { label: texts.messageType, value: entry.type },
        ...(question ? [{ label: texts.answer, value: questionText(question, i18n) }] : []),
        { label: texts.content, value: pretty(entry.content), long: true },
      ];
    case 'request':
      return [time, ...requestFields(entry, i18n)];
    case 'storage':
      return [time, ...storageFields(entry, i18n)];
    case 'note':
      return [
        time,
        { label: texts.level, value: texts[levels[entry.level]] },
        ...(entry.application ? [{ label: texts.application, value: entry.application }] : []),
        { label: texts.text, value: i18n.note(entry), long: true },
      ];
  }
}

function requestFields(entry: RequestEntry, i18n: I18n): readonly LineField[] {
  const texts = i18n.texts();
  const { source, response, requestBody } = entry;
  return [
    { label: texts.url, value: `${entry.method} ${entry.url}` },
    { label: texts.status, value: String(entry.status) },
    { label: texts.duration, value: `${entry.milliseconds} ms` },
    ...(source
      ? [
          {
            label: texts.source,
            value: [texts[sources[source.kind]], source.place].filter(Boolean).join(': '),
          },
        ]
      : []),
    ...(entry.token ? [{ label: texts.token, value: texts[tokenTexts[entry.token]] }] : []),
    ...(entry.area === 'rest'
      ? [{ label: texts.tenant, value: entry.tenant ?? texts.tenantNone }]
      : []),
    ...bodyFields(texts.responseBody, response.body, response.headers, i18n),
    ...bodyFields(texts.requestBody, requestBody, entry.headers, i18n),
    { label: texts.responseHeaders, value: headerLines(response.headers), long: true },
    { label: texts.requestHeaders, value: headerLines(entry.headers), long: true },
  ];
}

function bodyFields(
  label: string,
  body: LoggedBody | undefined,
  headers: RequestEntry['headers'],
  i18n: I18n,
): readonly LineField[] {
  if (!body) return [];
  const { size, text, base64, isTruncated } = body;
  const type = headers['content-type']?.split(';')[0].trim() ?? '';
  const about = [byteCount(size, i18n.language()), type].filter(Boolean).join(' · ');
  const titled = isTruncated ? i18n.text('bodyCut', { label, about }) : `${label} (${about})`;
  if (text !== undefined) return [{ label: titled, value: pretty(text), long: true }];
  if (base64 === undefined) return [{ label, value: about }];
  return [{ label: titled, value: '', long: true, file: { type, base64 } }];
}

function headerLines(headers: RequestEntry['headers']): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function storageFields(entry: LogEntry, i18n: I18n): readonly LineField[] {
  if (entry.kind !== 'storage') return [];
  const texts = i18n.texts();
  return [
    { label: texts.area, value: entry.area === 'session' ? texts.areaSession : texts.areaLocal },
    { label: texts.key, value: entry.key },
    { label: texts.value, value: pretty(entry.value ?? texts.removedValue), long: true },
  ];
}
