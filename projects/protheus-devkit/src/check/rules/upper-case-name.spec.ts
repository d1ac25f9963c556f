import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page, runRule } from '../testing/run-rule.js';
import { upperCaseName } from './upper-case-name.js';

describe('upper-case-name', () => {
  const uses = {
    'index.html': page('', '<img alt="" src="assets/Logo.PNG">'),
    'styles.css': 'a{background:url(../assets/Logo.PNG)}',
    'main.js': 'consts:[["src","./assets/Logo.PNG"]]',
    'assets/list.json': '{"logo": "Logo.PNG"}',
  };
  for (const [path, content] of Object.entries(uses)) {
    it(`warns of an upper-case name that ${path} asks for`, async () => {
      const found = await runRule(upperCaseName, { [path]: content, 'assets/Logo.PNG': '' });
      assert.equal(found.length, 1);
      assert.equal(found[0]?.severity, 'warning');
      assert.equal(found[0]?.place?.file, path);
    });
  }

  it('has nothing against names that nobody asks for, nor against the configuration', async () => {
    const files = {
      'index.html': page('', '<img alt="" src="assets/logo.png">'),
      'assets/logo.png': '',
      'README.md': '',
      'assets/data/appConfig.json': '{}',
      'main.js': 'get("assets/data/appConfig.json")',
    };
    assert.deepEqual(await runRule(upperCaseName, files), []);
  });

  it("has nothing against the hashes in the names of Angular's builds", async () => {
    const files = {
      'index.html': page('<script src="main-5XHT3RWN.js" type="module"></script>'),
      'main-5XHT3RWN.js': 'import("./chunk-N6AJKB4D.js")',
      'chunk-N6AJKB4D.js': '',
      'media/Roboto-Bold-LEYRQPLJ.ttf': '',
      'styles.css': 'a{src:url(media/Roboto-Bold-LEYRQPLJ.ttf)}',
    };
    assert.deepEqual(await runRule(upperCaseName, files), []);
  });
});
