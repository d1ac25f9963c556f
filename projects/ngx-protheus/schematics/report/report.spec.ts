import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SchematicContext } from '@angular-devkit/schematics';
import { printReport, type Report } from './report';

describe('the report of a run', () => {
  it('names each place once under its text, and counts what is too many', () => {
    const text = { en: 'look here', pt: 'olhe aqui' };
    const each = Array.from({ length: 12 }, (_, index) => ({
      path: '/src/a.ts',
      line: index + 1,
      text,
    }));
    // Two of a kind on one line are one place.
    const findings = [...each, ...each];
    const lines = printed({ notes: [], findings, nextSteps: [] });
    assert.equal(lines.filter(line => line.includes('look here')).length, 1);
    assert.ok(lines.includes('    src/a.ts:10'));
    assert.ok(!lines.includes('    src/a.ts:11'));
    assert.ok(lines.includes('    and 2 more'));
    assert.equal(lines.filter(line => line === '    src/a.ts:1').length, 1);
  });

  it('speaks the language of its user', () => {
    const before = process.env['LC_ALL'];
    process.env['LC_ALL'] = 'pt_BR.UTF-8';
    try {
      const nextSteps = [{ en: 'go on', pt: 'continue' }];
      assert.deepEqual(printed({ notes: [], findings: [], nextSteps }), [
        '',
        'Próximos passos:',
        '  1. continue',
      ]);
    } finally {
      process.env['LC_ALL'] = before;
    }
  });

  it('is nothing when there is nothing to say', () => {
    assert.deepEqual(printed({ notes: [], findings: [], nextSteps: [] }), []);
  });
});

function printed(report: Report): string[] {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  printReport({ logger: { info: log, warn: log } } as unknown as SchematicContext, report);
  return lines;
}
