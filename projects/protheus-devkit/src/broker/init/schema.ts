import { type Language } from '../../text.js';
import { type Field, FORMS } from './field.js';
import { FIELDS } from './fields.js';

/** @returns The JSON Schema of the description, which `broker.schema.json` contains. */
export function brokerSchema(language: Language = 'en'): Record<string, unknown> {
  const required = (when: Field['required']) =>
    FIELDS.filter(field => field.required === when).map(({ name }) => name);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'protheus-devkit broker init',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(
        FIELDS.map(field => [
          field.name,
          { description: field.meaning[language], ...typeOf(field) },
        ]),
      ),
    },
    required: required('always'),
    allOf: [
      {
        if: { properties: { scenario: { const: 'b' } } },
        then: { required: required('scenario-b') },
      },
      {
        if: { properties: { legacy: { const: true } }, required: ['legacy'] },
        then: { required: required('legacy') },
      },
    ],
  };
}

function typeOf(field: Field): Record<string, unknown> {
  switch (field.kind) {
    case 'choice':
      return { type: 'string', enum: field.choices };
    case 'text':
      return { type: 'string', pattern: FORMS[field.form] };
    case 'list':
      return {
        type: 'array',
        items: { type: 'string', pattern: FORMS[field.form] },
        minItems: field.least,
        uniqueItems: true,
      };
    case 'number':
      return { type: 'integer', minimum: field.least, maximum: field.most };
    case 'switch':
      return { type: 'boolean' };
  }
}
