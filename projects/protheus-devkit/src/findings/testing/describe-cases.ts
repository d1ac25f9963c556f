import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LocalizedText } from '../../text.js';
import { type Finding } from '../finding.js';
import { type RuleMeta } from '../rule-meta.js';
import { type Unchecked } from '../unchecked.js';

/**
 * Input that a rule must report, with what it must report in order: the place of each finding
 * (`file:line:column`, `file:line`, `file`, or '' without a place), after the severity where that is
 * not the rule's own (`warning file`); and expressions that the texts of the findings must match.
 */
export type FiringCase<Input> = readonly [input: Input, ...expected: readonly (string | RegExp)[]];

/** The cases of a rule, by a title each. */
export interface RuleCases<Input> {
  readonly fires: Readonly<Record<string, FiringCase<Input>>>;
  readonly silent: Readonly<Record<string, Input>>;
  /** Input of another program or of another role that looks similar: not reported either. */
  readonly otherPrograms?: Readonly<Record<string, Input>>;
  /** Input that the rule cannot check. */
  readonly notChecked?: Readonly<Record<string, Input>>;
}

/** What an engine found with one rule. */
export interface RuleResult {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly Unchecked[];
}

/**
 * Describes a rule by input that it reports and input that it does not.
 *
 * @param run Runs the rule's engine over an input, with this rule alone.
 */
export function describeCases<Input>(
  meta: RuleMeta,
  { fires, silent, otherPrograms = {}, notChecked = {} }: RuleCases<Input>,
  run: (input: Input) => RuleResult | Promise<RuleResult>,
): void {
  describe(`${meta.code} ${meta.name}: ${meta.title.en}`, () => {
    for (const [title, [input, ...expected]] of Object.entries(fires)) {
      it(`reports ${title}`, async () => {
        const result = await run(input);
        assert.deepEqual(
          result.findings.map(finding => placeOf(finding, meta)),
          expected.filter(one => typeof one === 'string'),
        );
        assert.deepEqual(result.notChecked, []);
        for (const finding of result.findings) assertComplete(finding, meta);
        const texts = result.findings.map(textOf).join('\n');
        for (const one of expected) if (one instanceof RegExp) assert.match(texts, one);
      });
    }
    for (const [title, input] of Object.entries({ ...silent, ...otherPrograms })) {
      it(`does not report ${title}`, async () => {
        assert.deepEqual(await run(input), { findings: [], notChecked: [] });
      });
    }
    for (const [title, input] of Object.entries(notChecked)) {
      it(`is not checked for ${title}`, async () => {
        const result = await run(input);
        assert.deepEqual(result.findings, []);
        assert.ok(result.notChecked.length > 0);
        for (const { code, rule, reason } of result.notChecked) {
          assert.deepEqual([code, rule], [meta.code, meta.name]);
          assertTexts(reason);
        }
      });
    }
  });
}

function placeOf({ severity, place }: Finding, meta: RuleMeta): string {
  const { file = '', line, column } = place ?? {};
  const position = [file, line, column].filter(part => part !== undefined).join(':');
  return severity === meta.severity ? position : `${severity} ${position}`;
}

function textOf({ message, solution }: Finding): string {
  return [message.en, message.pt, solution.en, solution.pt].join('\n');
}

function assertComplete({ code, rule, source, message, solution }: Finding, meta: RuleMeta): void {
  assert.deepEqual([code, rule, source], [meta.code, meta.name, meta.source]);
  assert.match(source ?? '', /^https?:\/\//);
  assertTexts(message);
  assertTexts(solution);
}

function assertTexts({ pt, en }: LocalizedText): void {
  assert.ok(pt.length > 10 && en.length > 10, `${pt} / ${en}`);
  assert.doesNotMatch(pt + en, /undefined|NaN|\[object/);
}
