import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchNames } from './search-names';

const all = [{ name: 'Gestão-de-Ações' }, { name: 'pedidos' }, { name: 'gestao-fiscal' }];
function found(text: string): string[] {
  return searchNames(all, text).map(({ name }) => name);
}

describe('searchNames', () => {
  it('ignores case and accents', () => {
    assert.deepEqual(found('GESTAO'), ['Gestão-de-Ações', 'gestao-fiscal']);
    assert.deepEqual(found('ação'), []);
    assert.deepEqual(found('acoes'), ['Gestão-de-Ações']);
  });

  it('requires all words, in any order', () => {
    assert.deepEqual(found('fiscal gest'), ['gestao-fiscal']);
    assert.deepEqual(found('fiscal pedidos'), []);
  });

  it('returns all items for an empty text', () => {
    assert.equal(found('  ').length, 3);
  });
});
