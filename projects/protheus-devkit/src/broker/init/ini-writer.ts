import { asciiComment } from './comment.js';
import { type Plan } from './plan.js';

/** One key with the comment above it. */
export interface IniEntry {
  readonly key: string;
  readonly value: string | number;
  /** In Portuguese, with accents; the file is written without them. */
  readonly comment: string;
}

/** One section with the comment above it. */
export interface IniBlock {
  readonly section: string;
  readonly comment?: string;
  readonly entries: readonly IniEntry[];
}

/** @returns An ini file, with each comment on its own line and never after a value. */
export function printIni({ platform }: Plan, comment: string, blocks: readonly IniBlock[]): string {
  const lines = [...asciiComment(comment, '; ')];
  for (const { section, comment: ofSection, entries } of blocks) {
    lines.push('', ...(ofSection ? asciiComment(ofSection, '; ') : []), `[${section}]`);
    for (const { key, value, comment: ofKey } of entries) {
      lines.push('', ...asciiComment(ofKey, '; '), `${key}=${value}`);
    }
  }
  const end = platform === 'windows' ? '\r\n' : '\n';
  return lines.map(line => line + end).join('');
}
