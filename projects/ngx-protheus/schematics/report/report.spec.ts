import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SchematicContext } from '@angular-devkit/schematics';
import { printReport, type Report } from './report';

describe('printReport', () => {
  it('prints each location once below its text, and the number of further locations', () => {
    const text = { en: 'check this', pt: 'verifique isto' };
    const each = Array.from({ length: 12 }, (_, index) => ({
      path: '/src/a.ts',
      line: index + 1,
      text,
    }));
    // Two findings with the same text and line are one location.
    const findings = [...each, ...each];
    const lines = printed({ notes: [], findings, nextSteps: [] });
    assert.equal(lines.filter(line => line.includes('check this')).length, 1);
    assert.ok(lines.includes('    src/a.ts:10'));
    assert.ok(!lines.includes('    src/a.ts:11'));
    assert.ok(lines.includes('    and 2 more'));
    assert.equal(lines.filter(line => line === '    src/a.ts:1').length, 1);
  });

  it('prints in the language of the user', () => {
    const before = process.env['LC_ALL'];
    process.env['LC_ALL'] = 'pt_BR.UTF-8';
    try {
      const nextSteps = [{ en: 'continue', pt: 'continue' }];
      assert.deepEqual(printed({ notes: [], findings: [], nextSteps }), [
        '',
        'Próximos passos:',
        '  1. continue',
      ]);
    } finally {
      process.env['LC_ALL'] = before;
    }
  });

  it('prints nothing for an empty report', () => {
    assert.deepEqual(printed({ notes: [], findings: [], nextSteps: [] }), []);
  });
});

function printed(report: Report): string[] {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  printReport({ logger: { info: log, warn: log } } as unknown as SchematicContext, report);
  return lines;
}
