import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchNames } from './search-names';

const all = [{ name: 'Gestão-de-Ações' }, { name: 'pedidos' }, { name: 'gestao-fiscal' }];
const found = (wanted: string): string[] => searchNames(all, wanted).map(({ name }) => name);

describe('searchNames', () => {
  it('finds without regard to case and accents', () => {
    assert.deepEqual(found('GESTAO'), ['Gestão-de-Ações', 'gestao-fiscal']);
    assert.deepEqual(found('ação'), []);
    assert.deepEqual(found('acoes'), ['Gestão-de-Ações']);
  });

  it('wants all words, in any order', () => {
    assert.deepEqual(found('fiscal gest'), ['gestao-fiscal']);
    assert.deepEqual(found('fiscal pedidos'), []);
  });

  it('finds everything when nothing is wanted', () => {
    assert.equal(found('  ').length, 3);
  });
});
