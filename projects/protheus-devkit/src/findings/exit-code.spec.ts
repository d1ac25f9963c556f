import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DevkitError, type DevkitErrorCode } from '../devkit-error.js';
import { exitCodeOf, exitCodeOfError } from './exit-code.js';
import { type Finding, type Severity } from './finding.js';

const text = { en: '', pt: '' };
function findings(...severities: Severity[]): Finding[] {
  return severities.map(severity => ({
    ...{ code: 'PDK100', rule: 'a', severity },
    ...{ message: text, solution: text },
  }));
}
function codeOf(code: DevkitErrorCode) {
  return exitCodeOfError(new DevkitError(code, text));
}

describe('the exit code of a check', () => {
  it('is 1 with an error, and 0 with warnings and information alone', () => {
    assert.equal(exitCodeOf([]), 0);
    assert.equal(exitCodeOf(findings('warning', 'information')), 0);
    assert.equal(exitCodeOf(findings('warning', 'error')), 1);
  });

  it('is 2 for an error after which nothing was checked, and otherwise 1', () => {
    assert.equal(codeOf('PDK102'), 2);
    assert.equal(codeOf('PDK303'), 2);
    assert.equal(codeOf('PDK101'), 1);
  });
});
