import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkConfig } from '../check/check.js';
import { readConfigFile } from '../check/config-file.js';
import { type Finding } from '../check/finding.js';
import { type Rule } from '../check/rule.js';
import { encodeIni } from '../ini/ini-bytes.js';

/** Files by name; the indentation of the text does not count. Bytes are taken as they are. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Files that a rule must report, and where: `file:line`, or `file` alone. */
export type Firing = readonly [files: Files, ...places: readonly string[]];

/** The cases of a rule, by a sentence each. */
export interface RuleCases {
  readonly fires: Readonly<Record<string, Firing>>;
  readonly silent: Readonly<Record<string, Files>>;
  /** Files with which the rule must say that it could not look. */
  readonly notChecked?: Readonly<Record<string, Files>>;
}

/** What the rules say about files. */
export function checkFiles(files: Files, rules?: readonly Rule[]): ReturnType<typeof checkConfig> {
  const read = Object.entries(files).map(([name, content]) =>
    readConfigFile(
      name,
      typeof content === 'string'
        ? encodeIni({ encoding: 'cp1252', text: dedent(content) })
        : content,
    ),
  );
  return checkConfig(read, rules);
}

/** Describes a rule by files that fire it and files that do not. */
export function describeRule(rule: Rule, { fires, silent, notChecked = {} }: RuleCases): void {
  describe(`${rule.code} ${rule.title.en}`, () => {
    for (const [title, [files, ...places]] of Object.entries(fires)) {
      it(`reports ${title}`, () => {
        const result = checkFiles(files, [rule]);
        assert.deepEqual(result.findings.map(where), places);
        assert.deepEqual(result.notChecked, []);
        for (const finding of result.findings) assertComplete(finding, rule);
      });
    }
    for (const [title, files] of Object.entries(silent)) {
      it(`does not report ${title}`, () => {
        const result = checkFiles(files, [rule]);
        assert.deepEqual(result, { findings: [], notChecked: [] });
      });
    }
    for (const [title, files] of Object.entries(notChecked)) {
      it(`is not checked for ${title}`, () => {
        const result = checkFiles(files, [rule]);
        assert.deepEqual(result.findings, []);
        assert.ok(result.notChecked.length > 0);
        for (const { reason } of result.notChecked) assertBoth(reason);
      });
    }
  });
}

function where({ place }: Finding): string {
  return place.line === undefined ? place.file : `${place.file}:${place.line}`;
}

function assertComplete(finding: Finding, rule: Rule): void {
  assert.equal(finding.code, rule.code);
  assert.equal(finding.severity, rule.severity);
  assert.match(finding.source, /^https?:\/\//);
  assertBoth(finding.cause);
  assertBoth(finding.cure);
}

function assertBoth({ pt, en }: Finding['cause']): void {
  assert.ok(pt.length > 10 && en.length > 10, `${pt} / ${en}`);
  assert.doesNotMatch(pt + en, /undefined|NaN|\[object/);
}

function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n');
  const indents = lines.filter(line => line.trim()).map(line => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents, 40);
  return lines.map(line => line.slice(indent)).join('\n');
}
