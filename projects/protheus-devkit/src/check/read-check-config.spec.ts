import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DevkitError } from '../devkit-error.js';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { readCheckConfig } from './read-check-config.js';
import { checkTree } from './check-tree.js';
import { parseCheckConfig } from './parse-check-config.js';
import { page, treeOf } from './testing/run-rule.js';

const refusal = (text: string): string => {
  try {
    parseCheckConfig(text);
  } catch (error) {
    if (error instanceof DevkitError && error.code === 'PDK106') return error.text.en;
    throw error;
  }
  return 'accepted';
};

describe('the configuration of the check', () => {
  it('sets the severity of a rule and its options, with comments and a byte order mark', () => {
    const config = parseCheckConfig(`\uFEFF{
      // ours
      "rules": {
        "source-map": "off",
        "package-size": ["error", { "maxMegabytes": 40 }],
      },
    }`);
    assert.deepEqual(config.get('source-map'), { severity: 'off', options: {} });
    assert.deepEqual(config.get('package-size'), {
      severity: 'error',
      options: { maxMegabytes: 40 },
    });
  });

  it('refuses a rule, an option, a severity or a key that does not exist, and names the known ones', () => {
    assert.match(refusal('{"rules": {"base": "off"}}'), /no "base"; known: index-html, /);
    assert.match(
      refusal('{"rules": {"package-size": ["error", {"max": 1}]}}'),
      /no "package-size\.max"; known: maxMegabytes/,
    );
    assert.match(refusal('{"rules": {"base-href": "warn"}}'), /"error", "warning" or "off"/);
    assert.match(refusal('{"rule": {}}'), /no "rule"; known: rules/);
  });

  it('refuses what is no configuration', () => {
    assert.match(refusal('{\n"rules": {,}}'), /line 2 is no JSON/);
    assert.match(refusal('[]'), /no object/);
    assert.match(refusal('{"rules": []}'), /"rules" is no object/);
    assert.match(
      refusal('{"rules": {"package-size": ["error", 40]}}'),
      /options of "package-size"/,
    );
    const wrongValue = '{"rules": {"package-size": ["error", {"maxMegabytes": "40"}]}}';
    assert.match(refusal(wrongValue), /does not take "40"/);
  });

  it('is looked for in the current folder, and must exist only when it is named', () =>
    inTemporaryFolder(async cwd => {
      assert.equal((await readCheckConfig(cwd)).size, 0);
      await assert.rejects(readCheckConfig(cwd, 'other.json'), { code: 'PDK106' });
      await writeTree(cwd, { 'protheus.check.json': '{"rules": {"source-map": "off"}}' });
      assert.equal((await readCheckConfig(cwd)).size, 1);
      assert.equal((await readCheckConfig('/', join(cwd, 'protheus.check.json'))).size, 1);
    }));

  it('switches rules off and changes their severity', async () => {
    const tree = treeOf({ 'index.html': page(), 'main.js.map': '', 'a b.png': '' });
    const kinds = async (text: string): Promise<string[]> =>
      (await checkTree(tree, parseCheckConfig(text))).map(
        ({ rule, severity }) => `${severity} ${rule}`,
      );
    assert.deepEqual(await kinds('{}'), ['error file-name', 'warning source-map']);
    const changed = '{"rules": {"file-name": "warning", "source-map": "off"}}';
    assert.deepEqual(await kinds(changed), ['warning file-name']);
  });
});
