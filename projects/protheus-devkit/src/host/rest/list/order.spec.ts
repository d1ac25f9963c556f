import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderBy } from './order.js';

const items = [
  { name: 'Órgão', size: 10 },
  { name: 'abacaxi', size: 9 },
  { name: 'Pão', size: 9 },
];
function names(order: string | null): string[] {
  return orderBy(items, order).map(({ name }) => name);
}

describe('orderBy', () => {
  it('keeps the order by default', () => {
    assert.equal(orderBy(items, null), items);
    assert.equal(orderBy(items, ' , '), items);
  });

  it('sorts by the rules of the language, with accents and capital letters', () => {
    assert.deepEqual(names('name'), ['abacaxi', 'Órgão', 'Pão']);
    assert.deepEqual(names('-NAME'), ['Pão', 'Órgão', 'abacaxi']);
  });

  it('sorts by several fields, numbers as numbers', () => {
    assert.deepEqual(names('size,-name'), ['Pão', 'abacaxi', 'Órgão']);
  });

  it('treats an unknown field as equal', () => {
    assert.deepEqual(names('nothing'), ['Órgão', 'abacaxi', 'Pão']);
  });
});
