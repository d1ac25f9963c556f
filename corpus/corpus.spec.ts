import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkBrokerConfig } from '../projects/protheus-devkit/src/broker/check/check-broker-config.js';
import { readBrokerConfigFiles } from '../projects/protheus-devkit/src/broker/model/read-config-files.js';
import { checkApp } from '../projects/protheus-devkit/src/check/check-app.js';
import { type Finding } from '../projects/protheus-devkit/src/findings/finding.js';

/** A finding that is right; what it leaves out is not compared. */
interface ExpectedFinding {
  readonly code: string;
  /** From the folder `input`, with `/`. */
  readonly file?: string;
  readonly line?: number;
  readonly severity?: Finding['severity'];
}

/** The content of a `case.json`. */
interface CorpusCase {
  readonly title: string;
  readonly source: string;
  /** Whether the case was put aside before the rules were changed, and only judges them. */
  readonly judge?: boolean;
  readonly findings: readonly ExpectedFinding[];
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** How the input of each kind is checked. */
const kinds: Readonly<Record<string, (input: string) => Promise<readonly Finding[]>>> = {
  installations: async input => checkBrokerConfig(await readBrokerConfigFiles([input])).findings,
  packages: async input => (await checkApp(input, new Map())).findings,
};

/** A finding as the cases write it, in one line. */
function lineOf(file: string | undefined, { code, line, severity }: ExpectedFinding): string {
  return [code, file, line, severity].filter(part => part !== undefined).join(' ');
}

for (const [kind, check] of Object.entries(kinds)) {
  describe(`corpus/${kind}`, () => {
    const names = readdirSync(join(here, kind)).sort();

    it('has cases with an input and a source', () => {
      assert.ok(names.length > 0);
      for (const name of names) {
        assert.ok(existsSync(join(here, kind, name, 'input')), name);
        assert.ok(readCase(kind, name).source.length > 10, name);
      }
    });

    for (const name of names) {
      const { title, findings, judge } = readCase(kind, name);
      it(`${judge ? 'put aside, ' : ''}${name}: ${title}`, async () => {
        const input = join(here, kind, name, 'input');
        const found = await check(input);
        // Information is compared where a case lists it.
        const compared = found.filter(
          ({ code, severity }) =>
            severity !== 'information' || findings.some(one => one.code === code),
        );
        const actual = compared.map(({ code, place, severity }) => {
          const file = place && relativeTo(input, place.file);
          // Compared as far as a case says it.
          const known =
            findings.find(one => one.code === code && one.line === place?.line) ??
            findings.find(one => one.code === code && (one.file ?? file) === file);
          const line = known && !known.line ? undefined : place?.line;
          return lineOf(known && !known.file ? undefined : file, {
            code,
            ...(line !== undefined && { line }),
            ...(known?.severity && { severity }),
          });
        });
        const expected = findings.map(finding => lineOf(finding.file, finding));
        assert.deepEqual(actual.sort(), expected.sort());
      });
    }
  });
}

function readCase(kind: string, name: string): CorpusCase {
  return JSON.parse(readFileSync(join(here, kind, name, 'case.json'), 'utf8')) as CorpusCase;
}

/** The file of a finding from the folder of the input: some findings have it from there already. */
function relativeTo(input: string, file: string): string {
  const path = file.startsWith(input) ? relative(input, file) : file;
  return path.split(sep).join('/');
}
