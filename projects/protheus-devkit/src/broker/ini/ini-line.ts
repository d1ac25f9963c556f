interface Line {
  /** The line as it stands in the file, without its end. */
  readonly raw: string;
  /** How the line ends: CR LF, LF, CR, or nothing at the end of the file. */
  readonly end: string;
  /** Counted from 1. */
  readonly number: number;
}

/** `[Name]` */
export interface SectionLine extends Line {
  readonly kind: 'section';
  readonly name: string;
}

/** `Key = value` */
export interface KeyLine extends Line {
  readonly kind: 'key';
  readonly key: string;
  /** The value without blanks around it and without {@link comment}. */
  readonly value: string;
  /** A comment behind the value, with its mark: the AppServer may take it for a part of the value. */
  readonly comment: string | undefined;
}

/** `; text`: the only documented comment. `#` and `//` are seen too. */
export interface CommentLine extends Line {
  readonly kind: 'comment';
  readonly mark: ';' | '#' | '//';
}

/** Nothing but blanks, or something that is none of the others. */
export interface OtherLine extends Line {
  readonly kind: 'blank' | 'other';
}

/** One line of an ini file. */
export type IniLine = SectionLine | KeyLine | CommentLine | OtherLine;

/** Reads one line. A section or key name keeps its case; compare with `sameName`. */
export function readIniLine(raw: string, end: string, number: number): IniLine {
  const line = { raw, end, number };
  const text = raw.trim();
  if (text === '') return { ...line, kind: 'blank' };
  const mark = /^(?:;|#|\/\/)/.exec(text)?.[0] as CommentLine['mark'] | undefined;
  if (mark) return { ...line, kind: 'comment', mark };
  const name = /^\[([^\]]*)\]/.exec(text)?.[1];
  if (name !== undefined) return { ...line, kind: 'section', name: name.trim() };
  const equals = text.indexOf('=');
  const key = text.slice(0, Math.max(equals, 0)).trim();
  if (!key) return { ...line, kind: 'other' };
  return { ...line, kind: 'key', key, ...splitValue(text.slice(equals + 1)) };
}

/** Whether two section or key names are the same: the AppServer does not look at the case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

// A mark counts only after a blank: `C:\a;C:\b` and `http://host` are values. Nor does one inside
// quotes, as in a service's display name.
function splitValue(text: string): Pick<KeyLine, 'value' | 'comment'> {
  const quoted = /^\s*"[^"]*"/.exec(text)?.[0].length ?? 0;
  const at = text.slice(quoted).search(/(?:^|\s)(?:;|\/\/)/);
  if (at < 0) return { value: text.trim(), comment: undefined };
  return { value: text.slice(0, quoted + at).trim(), comment: text.slice(quoted + at).trim() };
}
