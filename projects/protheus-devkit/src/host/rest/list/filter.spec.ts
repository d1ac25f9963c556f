import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { filterTest } from './filter.js';
import { parseFilter } from './parse-filter.js';

const items = [
  { code: '01', name: 'Café torrado', price: 10, active: true },
  { code: '02', name: 'Açúcar cristal', price: 5.5, active: false },
  { code: '03', name: "Pão d'água", price: 10, active: true },
];
function found(filter: string): string[] {
  return items.filter(filterTest(filter)).map(({ code }) => code);
}

describe('filter', () => {
  it('matches every record when it is empty', () => {
    assert.deepEqual(
      [found(''), found('  ')],
      [
        ['01', '02', '03'],
        ['01', '02', '03'],
      ],
    );
    assert.equal(items.filter(filterTest(null)).length, 3);
  });

  it('searches all texts, with or without accents', () => {
    assert.deepEqual(found('acucar'), ['02']);
    assert.deepEqual(found('PÃO'), ['03']);
    assert.deepEqual(found('nothing'), []);
  });

  it('compares with the operators of OData', () => {
    assert.deepEqual(found('price gt 5.5'), ['01', '03']);
    assert.deepEqual(found("code eq '02'"), ['02']);
    assert.deepEqual(found("code ne '02' and price ge 10"), ['01', '03']);
    assert.deepEqual(found('active eq false'), ['02']);
    assert.deepEqual(found("(code eq '01' or code eq '02') and price lt 6"), ['02']);
    assert.deepEqual(found("contains(name,'ção') or startswith(name, 'cafe')"), ['01']);
    assert.deepEqual(found("endswith(NAME,'cristal')"), ['02']);
  });

  it('compares with the operators of SQL', () => {
    assert.deepEqual(found("CODE='02'"), ['02']);
    assert.deepEqual(found("T.CODE <> '02' AND PRICE>=10"), ['01', '03']);
    assert.deepEqual(found("name LIKE '%c%r%'"), ['01', '02']);
    assert.deepEqual(found("name like 'caf%'"), ['01']);
    assert.deepEqual(found("name like 'caf'"), []);
    assert.deepEqual(found("name = 'Pão d''água'"), ['03']);
  });

  it('compares fields of one record with each other', () => {
    assert.deepEqual(
      [
        { a: 'x', b: 'X' },
        { a: 'x', b: 'y' },
      ].filter(filterTest('T1.a = T2.b')),
      [{ a: 'x', b: 'X' }],
    );
  });

  it('searches for the text when it is not an expression', () => {
    for (const text of [
      "code eq '02' and",
      'price gt',
      'constructor eq',
      '((',
      "contains(name,'x'",
    ]) {
      assert.equal(parseFilter(text), undefined, text);
    }
  });

  it('never throws, for any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        items.forEach(item => assert.equal(typeof filterTest(text)(item), 'boolean'));
      }),
    );
  });

  it('returns exactly the records with a value', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), value => {
        const test = parseFilter(`name eq '${value.replaceAll("'", "''")}'`);
        assert.equal(test?.({ name: value }), true);
        assert.equal(test({ name: `${value}x` }), false);
      }),
    );
  });
});
