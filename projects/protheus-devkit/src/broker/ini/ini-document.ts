import { type IniKeyLine, type IniLine, readIniLine, sameName } from './ini-line.js';

/** One `[section]` and the lines that follow it. */
export interface IniSection {
  readonly name: string;
  readonly line: number;
  readonly keys: readonly IniKeyLine[];
}

/**
 * An ini file, line by line: printing returns the text unchanged. Names are compared without case, a
 * section or key may occur twice, a value may be empty.
 */
export class IniDocument {
  /** The sections in the order of the file; one that occurs twice is here twice. */
  readonly sections: readonly IniSection[];
  readonly #byName = new Map<string, IniSection[]>();

  constructor(readonly lines: readonly IniLine[]) {
    const sections: { name: string; line: number; keys: IniKeyLine[] }[] = [];
    for (const line of lines) {
      if (line.kind === 'section') {
        sections.push({ name: line.name, line: line.number, keys: [] });
      } else if (line.kind === 'key') {
        sections.at(-1)?.keys.push(line);
      }
    }
    this.sections = sections;
    for (const section of sections) {
      const name = section.name.toLowerCase();
      const same = this.#byName.get(name);
      if (same) same.push(section);
      else this.#byName.set(name, [section]);
    }
  }

  /** @returns The sections of a name. */
  named(name: string): readonly IniSection[] {
    return this.#byName.get(name.toLowerCase()) ?? [];
  }

  /** Whether there is a section of this name. */
  has(name: string): boolean {
    return this.named(name).length > 0;
  }

  /** @returns The key lines of a name in the sections of a name. */
  all(section: string, key: string): readonly IniKeyLine[] {
    return this.named(section).flatMap(({ keys }) => keys.filter(line => sameName(line.key, key)));
  }

  /** @returns The first of {@link all}: the one that Windows reads. */
  get(section: string, key: string): IniKeyLine | undefined {
    return this.all(section, key)[0];
  }

  /** @returns The value of a key, `''` when it is empty, undefined when it is absent. */
  value(section: string, key: string): string | undefined {
    return this.get(section, key)?.value;
  }

  /** @returns The text of the file. */
  print(): string {
    return this.lines.map(({ raw, end }) => raw + end).join('');
  }
}

/** Parses the text of an ini file. */
export function parseIni(text: string): IniDocument {
  const lines: IniLine[] = [];
  const pattern = /([^\r\n]*)(\r\n|\n|\r|$)/y;
  while (pattern.lastIndex < text.length) {
    const [, raw = '', end = ''] = pattern.exec(text) ?? [];
    lines.push(readIniLine(raw, end, lines.length + 1));
  }
  return new IniDocument(lines);
}
