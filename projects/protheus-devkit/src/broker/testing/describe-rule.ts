import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeCases, type RuleCases } from '../../findings/testing/describe-cases.js';
import {
  type BrokerCheckResult,
  checkBrokerConfig,
  runBrokerRules,
} from '../check/check-broker-config.js';
import { encodeIni } from '../ini/ini-bytes.js';
import { readBrokerConfigFile } from '../model/config-file.js';
import { type BrokerRule } from '../rules/support/broker-rule.js';

/** Files by name: a text, whose indentation is removed, or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The cases of a rule of `broker check`. */
export interface BrokerRuleCases extends RuleCases<Files> {
  /** Files of another program or of another role, in which the rule finds nothing. */
  readonly other: Readonly<Record<string, Files>>;
}

/** Describes a rule of `broker check` by files that it reports and files that it does not. */
export function describeRule(rule: BrokerRule, { other, ...cases }: BrokerRuleCases): void {
  describeCases(rule.meta, cases, files => checkFiles(files, [rule]));
  describe(`${rule.meta.code} ${rule.meta.name} in files of others`, () => {
    it('has cases of all three kinds', () => {
      for (const kind of [cases.fires, cases.silent, other]) {
        assert.ok(Object.keys(kind).length > 0);
      }
    });
    for (const [title, files] of Object.entries(other)) {
      // What is not checked is no finding: a file that the rule needs may be absent.
      it(`does not report ${title}`, () => {
        assert.deepEqual(checkFiles(files, [rule]).findings, []);
      });
    }
  });
}

/** @returns What the rules find in files. */
export function checkFiles(files: Files, rules?: readonly BrokerRule[]): BrokerCheckResult {
  const read = Object.entries(files).map(([name, content]) =>
    readBrokerConfigFile(
      name,
      typeof content === 'string'
        ? encodeIni({ encoding: 'cp1252', text: dedent(content) })
        : content,
    ),
  );
  return rules ? runBrokerRules(read, rules) : checkBrokerConfig(read);
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
