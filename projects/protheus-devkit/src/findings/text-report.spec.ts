import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Finding } from './finding.js';
import { countText, findingsText, uncheckedText } from './text-report.js';

const finding: Finding = {
  code: 'PDK340',
  rule: 'websocket-mismatch',
  severity: 'error',
  message: { en: 'WebSocket is off.', pt: 'O WebSocket está desligado.' },
  solution: { en: 'Switch it on.', pt: 'Ligue o WebSocket.' },
};
const information: Finding = { ...finding, severity: 'information' };

describe('findingsText', () => {
  it('prints severity, code, rule and place, then message, solution and source', () => {
    const place = { file: 'appserver.ini', line: 13, key: 'CLIENT_IS_WEBSOCKET' };
    const source = 'https://tdn.totvs.com/x/jp5gJQ';
    assert.deepEqual(findingsText([{ ...finding, place, source }], 'pt'), [
      'erro  PDK340  websocket-mismatch  appserver.ini:13  CLIENT_IS_WEBSOCKET',
      '  O WebSocket está desligado.',
      '  O que fazer: Ligue o WebSocket.',
      '  Fonte: https://tdn.totvs.com/x/jp5gJQ',
      '',
    ]);
  });

  it('prints line and column in the form that editors open', () => {
    const place = { file: 'main.js', line: 1, column: 20 };
    assert.equal(
      findingsText([{ ...information, place }], 'en')[0],
      'info  PDK340  websocket-mismatch  main.js:1:20',
    );
  });

  it('prints ten findings of a rule and counts the others', () => {
    const lines = findingsText(Array<Finding>(13).fill(finding), 'en');
    assert.equal(lines.filter(line => line.startsWith('error')).length, 10);
    assert.deepEqual(lines.slice(-2), ['websocket-mismatch: 3 more', '']);
  });
});

describe('countText', () => {
  it('names errors and warnings always, and information when there is some', () => {
    assert.equal(countText([], 'pt'), 'Nenhum problema encontrado.');
    assert.equal(countText([], 'pt', 1), 'Nenhum problema encontrado em 1 arquivo.');
    assert.equal(countText([], 'en', 12), 'No problem found in 12 files.');
    assert.equal(countText([finding], 'pt'), '1 erro, 0 avisos.');
    assert.equal(countText([information], 'pt'), '0 erros, 0 avisos, 1 informação.');
    assert.equal(
      countText([finding, finding, information, information], 'en'),
      '2 errors, 0 warnings, 2 infos.',
    );
  });
});

describe('uncheckedText', () => {
  it('prints each reason once, with the codes', () => {
    const reason = { en: 'smartclient.ini was not given', pt: 'falta informar o smartclient.ini' };
    const one = { code: 'PDK340', rule: 'a', title: reason, reason } as const;
    assert.deepEqual(uncheckedText([one, { ...one, code: 'PDK341' }, one], 'en'), [
      'Not checked (smartclient.ini was not given): PDK340, PDK341',
      '',
    ]);
    assert.deepEqual(uncheckedText([], 'en'), []);
  });
});
