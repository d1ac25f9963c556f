import { type I18n } from '../i18n/i18n';
import { timeOf, tokenTexts } from './line-summary';
import { type LogLine } from './log-line';
import { pretty } from './pretty';

/** A field of an entry in the details. */
export interface LineField {
  readonly label: string;
  readonly value: string;
  /** Whether it is a text of several lines. */
  readonly long?: boolean;
}

const levels = { info: 'levelInfo', warning: 'levelWarning', error: 'levelError' } as const;

/** All fields of an entry. */
export function fieldsOf({ entry }: LogLine, i18n: I18n): readonly LineField[] {
  const texts = i18n.texts();
  const time = { label: texts.time, value: timeOf(entry.time) };
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
        { label: texts.content, value: pretty(entry.content), long: true },
      ];
    case 'request':
      return [
        time,
        { label: texts.url, value: `${entry.method} ${entry.url}` },
        { label: texts.status, value: String(entry.status) },
        { label: texts.duration, value: `${entry.milliseconds} ms` },
        ...(entry.token ? [{ label: texts.token, value: texts[tokenTexts[entry.token]] }] : []),
        ...(entry.area === 'rest'
          ? [{ label: texts.tenant, value: entry.tenant ?? texts.tenantNone }]
          : []),
        {
          label: texts.headers,
          value: Object.entries(entry.headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n'),
          long: true,
        },
      ];
    case 'storage':
      return [
        time,
        {
          label: texts.area,
          value: entry.area === 'session' ? texts.areaSession : texts.areaLocal,
        },
        { label: texts.key, value: entry.key },
        { label: texts.value, value: pretty(entry.value ?? texts.removedValue), long: true },
      ];
    case 'note':
      return [
        time,
        { label: texts.level, value: texts[levels[entry.level]] },
        ...(entry.application ? [{ label: texts.application, value: entry.application }] : []),
        { label: texts.text, value: i18n.note(entry), long: true },
      ];
  }
}
