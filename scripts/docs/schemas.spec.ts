import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { parseCheckConfig } from '../../projects/protheus-devkit/src/check/parse-check-config.js';
import { appConfigKeys } from '../../projects/protheus-devkit/src/check/rules/app-config-keys.js';
import { page, runRule } from '../../projects/protheus-devkit/src/check/testing/run-rule.js';
import { linesOfOther } from '../../projects/protheus-devkit/src/cli/testing/other-language.js';
import { findConfigProblem } from '../../projects/protheus-devkit/src/host/config/find-config-problem.js';
import { root } from './pages.js';
import { schemaFiles } from './schemas.js';

const ajv = new Ajv({ strict: false, allErrors: true });

function validator(name: string) {
  const [, schema] =
    [...schemaFiles()].find(([path]) => path.endsWith(`/${name}.schema.json`)) ?? [];
  assert.ok(schema);
  return ajv.compile(schema);
}

describe('the JSON schemas of the files that users write', () => {
  it('are those of the sources', () => {
    for (const [path, schema] of schemaFiles()) {
      const shipped: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'));
      assert.deepEqual(shipped, JSON.parse(JSON.stringify(schema)), `run npm run docs: ${path}`);
    }
  });

  it('accept a protheus.check.json that check accepts, and no other', () => {
    const validate = validator('protheus.check');
    for (const [config, isAccepted] of [
      [{}, true],
      [{ $schema: './x.json', rules: {} }, true],
      [{ rules: { 'source-map': 'off', 'upper-case-name': 'error' } }, true],
      [{ rules: { 'package-size': ['error', { maxMegabytes: 40 }] } }, true],
      [{ rules: { 'package-size': ['warning'] } }, true],
      [{ rules: { 'app-config-keys': ['error', { allow: ['menu', 'theme'] }] } }, true],
      [{ rules: { 'source-maps': 'off' } }, false],
      [{ rules: { 'source-map': 'information' } }, false],
      [{ rules: { 'source-map': 0 } }, false],
      [{ rules: { 'package-size': ['error', { maxMegabytes: 0 }] } }, false],
      [{ rules: { 'package-size': ['error', { maxMegabytes: '40' }] } }, false],
      [{ rules: { 'package-size': ['error', { maximum: 40 }] } }, false],
      [{ rules: { 'package-size': ['error', {}, {}] } }, false],
      [{ rules: [] }, false],
      [{ rule: {} }, false],
      [[], false],
    ] as const) {
      const text = JSON.stringify(config);
      const parse = (): unknown => parseCheckConfig(text);
      if (isAccepted) assert.doesNotThrow(parse, text);
      else assert.throws(parse, /PDK106/, text);
      assert.equal(validate(config), isAccepted, text);
    }
  });

  it('accept a protheus.host.json that the host accepts, and no other', () => {
    const validate = validator('protheus.host');
    for (const [config, isAccepted] of [
      [{}, true],
      [{ $schema: './x.json', session: { company: 'T1', branch: 'D MG 01 ' } }, true],
      [{ environments: ['P12', 'TST'], platformMessages: false }, true],
      [{ rest: { 'GET /api/x': { items: [] }, 'GET /api/y': [1] } }, true],
      [{ faults: { 'late-answer': 5000, 'silent-advpl': true, 'rest-status': '503:0.5' } }, true],
      [{ onJsToAdvpl: {} }, true],
      [{ sessions: { 'vendedor MG': { user: '000012', branch: '0101 ' } } }, true],
      [{ companies: [{ code: '01', name: 'A', layout: 'EEUUFF' }] }, true],
      [{ branches: [{ company: '01', code: '0101 ', name: 'A', state: 'MG' }] }, true],
      [{ users: [{ id: '000012', name: 'marta', active: false }] }, true],
      [{ modules: [{ id: 97, name: 'ZZZ', description: 'A' }] }, true],
      [{ companies: [{ code: '01' }] }, false],
      [{ branches: [{ company: '01', code: 101, name: 'A' }] }, false],
      [{ sessions: { a: 1 } }, false],
      [{ sesion: {} }, false],
      [{ environments: 'P12' }, false],
      [{ environments: [1] }, false],
      [{ platformMessages: 'yes' }, false],
      [{ faults: { slow: true } }, false],
      [{ rest: [] }, false],
      [[], false],
    ] as const) {
      const text = JSON.stringify(config);
      assert.equal(findConfigProblem(config) === undefined, isAccepted, text);
      assert.equal(validate(config), isAccepted, text);
    }
  });

  it('know every key of appconfig.json that is read, and no other', async () => {
    const schema = [...schemaFiles()][0]![1] as { properties: object };
    const keys = Object.keys(schema.properties);
    const findingsOf = (content: object) =>
      runRule(appConfigKeys, {
        'index.html': page(),
        'assets/data/appconfig.json': JSON.stringify(content),
      });
    const known = Object.fromEntries(keys.map(key => [key, '/']));
    assert.deepEqual(await findingsOf(known), []);
    assert.equal(
      (await findingsOf({ ...known, $schema: 'x' })).length,
      1,
      'so it is named by the editor',
    );
    const validate = validator('appconfig');
    assert.ok(validate({ api_baseUrl: '/', name: 'Pedidos', minhaChave: { a: 1 } }));
    for (const wrong of [{ name: 'x' }, { api_baseUrl: 1 }, [], { api_baseUrl: '/', version: 2 }])
      assert.equal(validate(wrong), false, JSON.stringify(wrong));
  });

  it('describe every property in Portuguese', () => {
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties, description } = schema as { properties?: object; description?: string };
      if (description !== undefined) assert.deepEqual(linesOfOther(description, 'pt'), [], path);
      for (const [name, value] of Object.entries(properties ?? {})) {
        const own = value as { description?: string; properties?: object };
        // The options of a rule have the names of its page.
        if (name !== '$schema') assert.ok(own.description, `${path}.${name}`);
        visit(own, `${path}.${name}`);
      }
    };
    for (const [path, schema] of schemaFiles()) visit(schema, path);
  });
});
