import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { DevkitError } from '../../devkit-error.js';
import { descriptions } from '../testing/descriptions.js';
import { FIELDS } from './fields.js';
import { readDescription } from './read-description.js';
import { brokerSchema } from './schema.js';

const validate = new Ajv({ strict: false }).compile(brokerSchema());

function accepts(value: unknown): boolean {
  try {
    readDescription(value);
    return true;
  } catch (error) {
    assert.ok(error instanceof DevkitError && error.code === 'PDK302');
    return false;
  }
}

const base = {
  scenario: 'b',
  environment: 'producao',
  broker: '10.0.0.5:10000',
  servers: ['10.0.0.11:10001'],
  publicName: 'erp.exemplo.com.br',
};

describe('readDescription', () => {
  it('accepts what the schema accepts', () => {
    fc.assert(
      fc.property(descriptions, description => {
        assert.equal(validate(description), true, JSON.stringify(validate.errors));
        assert.equal(accepts(description), true);
      }),
    );
  });

  it('rejects what the schema rejects', () => {
    const field = fc.constantFrom(...FIELDS.map(({ name }) => name as string), 'publicname', 'x');
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        '',
        'a b',
        'http://x',
        'x:0',
        'x:1',
        '/rest',
        '/rest/',
        true,
        70_000,
        'C:\\a',
      ),
      fc.array(fc.constantFrom('a:1', 'b:2', 'b', 'a:1 ')),
    );
    fc.assert(
      fc.property(field, value, (name, content) => {
        const description = { ...base, [name]: content };
        assert.equal(accepts(description), validate(description), JSON.stringify(description));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is described by the schema of the package', () => {
    const shipped = readFileSync(new URL('../broker.schema.json', import.meta.url), 'utf8');
    assert.deepEqual(JSON.parse(shipped), brokerSchema());
  });

  it('names each problem in both languages, and the similar field', () => {
    assert.throws(
      () => readDescription({ scenario: 'b', brokers: 'x:1', servers: ['10.0.0.1'] }),
      (error: DevkitError) => {
        for (const part of ['environment:', 'broker:', 'servers:', 'publicName:']) {
          assert.ok(error.text.pt.includes(part) && error.text.en.includes(part), part);
        }
        assert.match(error.text.en, /brokers: is not a field; did you mean broker\?/);
        assert.match(error.text.pt, /use máquina:porta/);
        return true;
      },
    );
  });

  it('rejects a value that is not an object', () => {
    for (const value of [null, [], 'x', 1]) assert.equal(accepts(value), false);
  });
});
