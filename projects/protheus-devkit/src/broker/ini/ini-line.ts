/** What every line of an ini file has. */
export interface IniLineBase {
  /** The text of the line, without its end. */
  readonly raw: string;
  /** How the line ends: CR LF, LF, CR, or nothing at the end of the file. */
  readonly end: string;
  /** Counted from 1. */
  readonly number: number;
}

/** `[Name]` */
export interface IniSectionLine extends IniLineBase {
  readonly kind: 'section';
  readonly name: string;
}

/** `Key = value` */
export interface IniKeyLine extends IniLineBase {
  readonly kind: 'key';
  readonly key: string;
  /** The value, trimmed and without {@link comment}. */
  readonly value: string;
  /** A comment after the value, with its mark: the AppServer may read it as a part of the value. */
  readonly comment: string | undefined;
}

/** `; text`: the only documented comment. `#` and `//` occur too. */
export interface IniCommentLine extends IniLineBase {
  readonly kind: 'comment';
  readonly mark: ';' | '#' | '//';
}

/** A blank line, or a line that is none of the others. */
export interface IniOtherLine extends IniLineBase {
  readonly kind: 'blank' | 'other';
}

/** One line of an ini file. */
export type IniLine = IniSectionLine | IniKeyLine | IniCommentLine | IniOtherLine;

/** Parses one line. Names keep their case; compare them with `sameName`. */
export function readIniLine(raw: string, end: string, number: number): IniLine {
  const line = { raw, end, number };
  const text = raw.trim();
  if (text === '') return { ...line, kind: 'blank' };
  const mark = /^(?:;|#|\/\/)/.exec(text)?.[0] as IniCommentLine['mark'] | undefined;
  if (mark) return { ...line, kind: 'comment', mark };
  const name = /^\[([^\]]*)\]/.exec(text)?.[1];
  if (name !== undefined) return { ...line, kind: 'section', name: name.trim() };
  const equals = text.indexOf('=');
  const key = text.slice(0, Math.max(equals, 0)).trim();
  if (!key) return { ...line, kind: 'other' };
  return { ...line, kind: 'key', key, ...splitValue(text.slice(equals + 1)) };
}

/** Whether two section or key names are the same: the AppServer ignores the case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

// A mark begins a comment only after a blank: `C:\a;C:\b` and `http://host` are values. A mark inside
// quotes, as in a service's display name, does not.
function splitValue(text: string): Pick<IniKeyLine, 'value' | 'comment'> {
  const quoted = /^\s*"[^"]*"/.exec(text)?.[0].length ?? 0;
  const at = text.slice(quoted).search(/(?:^|\s)(?:;|\/\/)/);
  if (at < 0) return { value: text.trim(), comment: undefined };
  return { value: text.slice(0, quoted + at).trim(), comment: text.slice(quoted + at).trim() };
}
