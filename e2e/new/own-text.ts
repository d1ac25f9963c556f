import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linesOfOther } from '../../projects/protheus-devkit/src/cli/testing/other-language.js';
import { root } from '../../test-support/root.js';

/** Lines of npm and of the Angular CLI. What is none of these is ours, and stands in the committed text. */
const OF_OTHERS: readonly RegExp[] = [
  // npm: the script and its command
  /^> /,
  /^npm (?:warn|notice)/i,
  // ng build and ng serve: progress, tables of chunks, their end
  /^[-❯✔ℹ] /u,
  /^(?:Initial|Lazy) chunk files|\|/,
  /^Application bundle generation complete/,
  /^Output location: /,
  /^(?:Build at|Hash|Time): /,
  /^(?:Watch mode enabled|Re-optimizing|Component HMR has been enabled|If you encounter application|NOTE: Raw file sizes|Note: )/,
  // Warnings of its builders, with the rules of PO UI's style that it cannot read
  /^▲ \[WARNING\] /,
  /^ {2}\S.* -> /,
  /^\s*➜/,
  /^\*\* Angular Live Development Server/,
];

/**
 * What we printed, without what another run prints differently.
 *
 * @param replaced Texts of this run, by the name that stands for them.
 */
export function ownText(output: string, replaced: Readonly<Record<string, string>>): string {
  let text = output
    .replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
    .replace(/\r(?!\n)[^\n]*/g, '')
    .replace(/\r\n/g, '\n');
  for (const [name, value] of Object.entries(replaced)) text = text.replaceAll(value, name);
  return `${text
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => !OF_OTHERS.some(pattern => pattern.test(line)))
    .join('\n')
    .replace(/sha256 [0-9a-f]{64}/g, 'sha256 <hash>')
    .replace(/(?<=:)\d{4,5}(?=\/)/g, '<porta>')
    .replace(/\b\d+(?:[.,]\d+)* (kB|MB|s|ms|%)/g, '<n> $1')
    .replace(/(arquivos +)\d+/g, '$1<n>')
    .replace(/(?<![\d.:/])\d+\.\d+\.\d+(?!\d|\.\d)/g, '<versão>')
    .replace(/\bAngular \d\d\b/g, 'Angular <major>')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Compares what we printed with the committed text, and finds no line of it in English. */
export function assertOwnText(name: string, text: string): void {
  const path = join(root, 'e2e', 'new', 'expected', `${name}.txt`);
  assert.deepEqual(linesOfOther(text, 'pt'), [], name);
  if (process.env['UPDATE_TEXTS'] === 'true') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  assert.ok(existsSync(path), `there is no ${path}: npm run test:new -- --update writes it`);
  assert.equal(text, readFileSync(path, 'utf8'));
}
