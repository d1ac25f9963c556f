import { type I18n } from '../i18n/i18n';
import { type Texts } from '../i18n/texts';
import { type LineKind, type LogLine } from './log-line';

/** The columns of a line. */
export interface LineSummary {
  readonly time: string;
  /** The name of the kind, for users who cannot see the colour. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly end: string;
}

export const kindTexts: Readonly<Record<LineKind, keyof Texts>> = {
  message: 'kindMessage',
  request: 'kindRequest',
  file: 'kindFile',
  storage: 'kindStorage',
  note: 'kindNote',
};

/** A time of day, with milliseconds. */
export function timeOf(time: number): string {
  const date = new Date(time);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** The start of a text, on one line. */
function short(text: string): string {
  return text.slice(0, 400).replace(/\s+/g, ' ');
}

export function summaryOf({ kind, entry }: LogLine, i18n: I18n): LineSummary {
  const texts = i18n.texts();
  const common = { time: timeOf(entry.time), kind: texts[kindTexts[kind]] };
  switch (entry.kind) {
    case 'message': {
      const arrow = entry.direction === 'js-to-advpl' ? '→ AdvPL' : '← AdvPL';
      const type = entry.type || texts.unnamedType;
      return {
        ...common,
        title: `${arrow} ${type}`,
        detail: short(entry.content),
        end: entry.application,
      };
    }
    case 'request': {
      const sent = [
        entry.token && `${texts.token}: ${texts[tokenTexts[entry.token]]}`,
        entry.area === 'rest' && `${texts.tenant}: ${entry.tenant ?? texts.tenantNone}`,
      ].filter(Boolean);
      return {
        ...common,
        title: `${entry.method} ${short(entry.url)}`,
        detail: sent.join(' · '),
        end: `${entry.status} · ${entry.milliseconds} ms`,
      };
    }
    case 'storage': {
      const area = entry.area === 'session' ? texts.areaSession : texts.areaLocal;
      return {
        ...common,
        title: entry.key,
        detail: short(entry.value ?? texts.removedValue),
        end: area,
      };
    }
    case 'note':
      return { ...common, title: i18n.note(entry), detail: '', end: entry.application ?? '' };
  }
}

export const tokenTexts = {
  none: 'tokenNone',
  valid: 'tokenValid',
  expired: 'tokenExpired',
  refused: 'tokenRefused',
} as const;
