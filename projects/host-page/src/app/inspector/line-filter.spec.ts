import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INITIAL_FILTER, type LineFilter, lineTest } from './line-filter';
import { type LineKind, type LogLine } from './log-line';
import { linesOf, message, note, request } from './testing/lines';

const lines = linesOf(
  message(),
  request({ url: '/app-root/api/products?filter=(a)', tenant: 'T1,D MG 01 ,' }),
  request({ status: 503 }),
  request({ area: 'app', url: '/app-root/demo/logo.png', status: 404 }),
  note(),
);
const all: readonly LineKind[] = ['message', 'request', 'file', 'storage', 'note'];
function textOf({ entry }: LogLine): string {
  return entry.kind === 'note' ? 'O arquivo não existe' : '';
}

function found(filter: Partial<LineFilter>, foundByBody: readonly number[] = []): number[] {
  return lines
    .filter(
      lineTest(
        { ...INITIAL_FILTER, kinds: all, ...filter },
        { textOf, foundByBody: new Set(foundByBody) },
      ),
    )
    .map(({ id }) => id);
}

describe('lineTest', () => {
  it('accepts the chosen kinds', () => {
    assert.deepEqual(found({ kinds: ['request', 'note'] }), [2, 3, 5]);
    assert.deepEqual(found({ kinds: [] }), []);
  });

  it('requires all words, anywhere in the entry and in any case', () => {
    assert.deepEqual(found({ text: 'CONCEIÇÃO greet' }), [1]);
    assert.deepEqual(found({ text: 'conceição products' }), []);
    assert.deepEqual(found({ text: '503' }), [3]);
    assert.deepEqual(found({ text: 'd mg' }), [2]);
  });

  it('searches special characters of regular expressions literally', () => {
    assert.deepEqual(found({ text: '(a)' }), [2]);
    assert.deepEqual(found({ text: '.*' }), []);
    assert.deepEqual(found({ text: '[' }), []);
  });

  it('searches notes in the language of the page', () => {
    assert.deepEqual(found({ text: 'arquivo' }), [5]);
    assert.deepEqual(found({ text: 'asset-missing' }), [5]);
  });

  it('accepts warnings of all kinds when only warnings are shown', () => {
    assert.deepEqual(found({ onlyWarnings: true, kinds: [] }), [3, 5]);
  });

  it('accepts one application, one method, one class of status', () => {
    assert.deepEqual(found({ application: 'demo' }), [1, 4]);
    assert.deepEqual(found({ method: 'GET' }), [2, 3, 4]);
    assert.deepEqual(found({ method: 'POST' }), []);
    assert.deepEqual(found({ status: '5' }), [3]);
    assert.deepEqual(found({ status: '4', application: 'demo' }), [4]);
  });

  it('accepts a request whose whole body the host has found', () => {
    assert.deepEqual(found({ text: 'inválida' }), []);
    assert.deepEqual(found({ text: 'inválida' }, [3]), [3]);
    assert.deepEqual(found({ text: 'inválida', status: '2' }, [3]), []);
  });
});
