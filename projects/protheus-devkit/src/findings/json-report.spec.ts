import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Finding } from './finding.js';
import { jsonReport } from './json-report.js';

const finding: Finding = {
  code: 'PDK134',
  rule: 'file-name',
  severity: 'warning',
  message: { en: 'The name has a blank.', pt: 'O nome tem um espaço.' },
  solution: { en: 'Rename the file.', pt: 'Renomeie o arquivo.' },
  place: { file: 'a b.png' },
};
function parse(json: string): unknown {
  return JSON.parse(json);
}

describe('jsonReport', () => {
  it('is one line with the same members for every finding', () => {
    const json = jsonReport({ findings: [finding] }, 'en', { path: 'dist/demo' });
    assert.ok(!json.includes('\n'));
    assert.deepEqual(parse(json), {
      ok: true,
      exitCode: 0,
      path: 'dist/demo',
      summary: { error: 0, warning: 1, information: 0 },
      findings: [
        {
          code: 'PDK134',
          rule: 'file-name',
          severity: 'warning',
          file: 'a b.png',
          line: null,
          column: null,
          key: null,
          message: 'The name has a blank.',
          solution: 'Rename the file.',
          fixable: false,
          source: null,
        },
      ],
    });
  });

  it('reports an error with exit code 1, and what was not checked', () => {
    const text = { en: 'english', pt: 'português' };
    const json = jsonReport(
      {
        findings: [{ ...finding, severity: 'error' }],
        notChecked: [{ code: 'PDK340', rule: 'websocket-mismatch', title: text, reason: text }],
      },
      'pt',
    );
    const { ok, exitCode, notChecked } = parse(json) as Record<string, unknown>;
    assert.deepEqual([ok, exitCode], [false, 1]);
    assert.deepEqual(notChecked, [
      {
        code: 'PDK340',
        rule: 'websocket-mismatch',
        title: 'português',
        reason: 'português',
      },
    ]);
  });
});
