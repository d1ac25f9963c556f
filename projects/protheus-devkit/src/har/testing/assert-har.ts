import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { isIPv4, isIPv6 } from 'node:net';
import { Ajv, type ValidateFunction } from 'ajv';

const require = createRequire(import.meta.url);

let validator: ValidateFunction | undefined;

/** Asserts that a value is a HAR by the schemas of HAR 1.2. */
export function assertHar(value: unknown): void {
  validator ??= compiled();
  assert.ok(validator(value), JSON.stringify(validator.errors));
}

function compiled(): ValidateFunction {
  const schemas = require('har-schema') as Readonly<Record<string, { $id: string }>>;
  // The schemas name formats, which ajv has in another package.
  const ajv = new Ajv({
    strict: false,
    formats: {
      ipv4: isIPv4,
      ipv6: isIPv6,
      uri: text => URL.canParse(text),
      'date-time': text => !Number.isNaN(Date.parse(text)),
    },
  });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json') as object);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  const validate = ajv.getSchema('har.json#') ?? ajv.getSchema('har.json');
  assert.ok(validate);
  return validate;
}
