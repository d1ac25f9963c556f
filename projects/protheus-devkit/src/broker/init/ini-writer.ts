import { asciiComment } from './comment.js';
import { type Plan } from './plan.js';

/** One key with the comment above it. */
export interface IniEntry {
  readonly key: string;
  readonly value: string | number;
  /** In Portuguese, with accents; the file gets it without. */
  readonly about: string;
}

/** One section with the comment above it. */
export interface IniBlock {
  readonly section: string;
  readonly about?: string;
  readonly entries: readonly IniEntry[];
}

/** Writes an ini file: comments on lines of their own, never behind a value. */
export function printIni({ platform }: Plan, about: string, blocks: readonly IniBlock[]): string {
  const lines = [...asciiComment(about, '; ')];
  for (const { section, about: ofSection, entries } of blocks) {
    lines.push('', ...(ofSection ? asciiComment(ofSection, '; ') : []), `[${section}]`);
    for (const { key, value, about: ofKey } of entries) {
      lines.push('', ...asciiComment(ofKey, '; '), `${key}=${value}`);
    }
  }
  const end = platform === 'windows' ? '\r\n' : '\n';
  return lines.map(line => line + end).join('');
}
