import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { DevkitError } from '../devkit-error.js';
import { checkTree } from './check-tree.js';
import { parseCheckConfig } from './parse-check-config.js';
import { readAppCheckConfig } from './read-check-config.js';
import { page, treeOf } from './testing/run-rule.js';

function errorOf(text: string): string {
  try {
    parseCheckConfig(text);
  } catch (error) {
    if (error instanceof DevkitError && error.code === 'PDK106') return error.text.en;
    throw error;
  }
  return 'accepted';
}

describe('the configuration of the check', () => {
  it('reads the severity and the options of a rule, with comments and a byte order mark', () => {
    const config = parseCheckConfig(`\uFEFF{
      // own settings
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

  it('rejects an unknown rule, option, severity or key, and names the known ones', () => {
    assert.match(errorOf('{"rules": {"base": "off"}}'), /no "base"; known: index-html, /);
    assert.match(
      errorOf('{"rules": {"package-size": ["error", {"max": 1}]}}'),
      /no "package-size\.max"; known: maxMegabytes/,
    );
    assert.match(errorOf('{"rules": {"base-href": "warn"}}'), /"error", "warning" or "off"/);
    assert.match(errorOf('{"rule": {}}'), /no "rule"; known: rules/);
  });

  it('rejects a text that is not a configuration', () => {
    assert.match(errorOf('{\n"rules": {,}}'), /line 2 is not JSON/);
    assert.match(errorOf('[]'), /not an object/);
    assert.match(errorOf('{"rules": []}'), /"rules" is not an object/);
    assert.match(
      errorOf('{"rules": {"package-size": ["error", 40]}}'),
      /options of "package-size"/,
    );
    const wrongValue = '{"rules": {"package-size": ["error", {"maxMegabytes": "40"}]}}';
    assert.match(errorOf(wrongValue), /does not accept "40"/);
  });

  it('is read from the current folder, and must exist only when it is given by name', () =>
    inTemporaryFolder(async cwd => {
      assert.equal((await readAppCheckConfig(cwd)).size, 0);
      await assert.rejects(readAppCheckConfig(cwd, 'other.json'), { code: 'PDK106' });
      await writeTree(cwd, { 'protheus.check.json': '{"rules": {"source-map": "off"}}' });
      assert.equal((await readAppCheckConfig(cwd)).size, 1);
      assert.equal((await readAppCheckConfig('/', join(cwd, 'protheus.check.json'))).size, 1);
    }));

  it('disables rules and changes their severity', async () => {
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
