import { type I18n } from '../i18n/i18n';
import { type Texts } from '../i18n/texts';
import { byteCount } from './byte-count';
import { type QuestionState } from './conversations';
import { type LineKind, type LogLine } from './log-line';

/** The columns of a line. */
export interface LineSummary {
  readonly time: string;
  /** The name of the kind, for users who cannot see the colour. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly end: string;
  /** Whether the application waits for an answer. */
  readonly isWaiting?: boolean;
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

/** How a question stands, in words; empty for a line that is none. */
export function questionText(state: QuestionState | undefined, i18n: I18n): string {
  switch (state?.kind) {
    case 'answered':
      return i18n.text('answeredAfter', { time: duration(state.after, i18n) });
    case 'waiting':
      return i18n.text('waitingSince', { time: duration(state.since, i18n) });
    case undefined:
      return '';
  }
}

function duration(milliseconds: number, i18n: I18n): string {
  return milliseconds < 1000
    ? `${milliseconds} ms`
    : `${Math.round(milliseconds / 1000).toLocaleString(i18n.language())} s`;
}

/** @param question how the question of the line stands */
export function summaryOf(
  { kind, entry, folded }: LogLine,
  i18n: I18n,
  question?: QuestionState,
): LineSummary {
  const texts = i18n.texts();
  const common = { time: timeOf(entry.time), kind: texts[kindTexts[kind]] };
  if (folded) {
    const keys = folded.map(line => (line.entry.kind === 'storage' ? line.entry.key : ''));
    return {
      ...common,
      title: i18n.text('storageWrites', { count: folded.length }),
      detail: short(keys.join(', ')),
      end: '',
    };
  }
  switch (entry.kind) {
    case 'message': {
      const arrow = entry.direction === 'js-to-advpl' ? '→ AdvPL' : '← AdvPL';
      const type = entry.type || texts.unnamedType;
      return {
        ...common,
        title: `${arrow} ${type}`,
        detail: short(entry.content),
        end: [questionText(question, i18n), entry.application].filter(Boolean).join(' · '),
        isWaiting: question?.kind === 'waiting' && question.since >= 1000,
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
        end: [
          String(entry.status),
          entry.response.body && byteCount(entry.response.body.size, i18n.language()),
          `${entry.milliseconds} ms`,
        ]
          .filter(Boolean)
          .join(' · '),
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
