import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixWith, page, runRule } from '../testing/run-rule.js';
import { absoluteAddress } from './absolute-address.js';

const firing: Record<string, [path: string, content: string]> = {
  'a script of the root': ['index.html', page('<script src="/main.js"></script>')],
  'a picture of the root': ['index.html', page('', '<img alt="" src="/assets/logo.png">')],
  'a style sheet that asks the root': ['styles.css', 'a{background:url("/assets/logo.png")}'],
  'a picture in a compiled template': ['main.js', 'consts:[["p-logo","/assets/logo.png"]]'],
  "a picture in a component's style": ['main.js', 'styles:["a{background:url(/assets/logo.png)}"]'],
};

describe('absolute-address', () => {
  for (const [title, [path, content]] of Object.entries(firing)) {
    it(`finds ${title}`, async () => {
      const found = await runRule(absoluteAddress, { [path]: content });
      assert.equal(found.length, 1);
      assert.match(found[0]?.cure.en ?? '', /"(main\.js|assets\/logo\.png)"/);
    });
  }

  it('has nothing against relative addresses, links, and what the interceptor completes', async () => {
    const files = {
      'index.html': page('<script src="main.js"></script>', '<a href="/home">home</a>'),
      'styles.css': 'a{background:url(assets/a.png)} b{background:url(//cdn.example.com/a.png)}',
      'main.js': 'http.get("/assets/i18n/pt.json"); http.get("/api/v1/x"); t("see /assets/a.png")',
    };
    assert.deepEqual(await runRule(absoluteAddress, files), []);
  });

  it('repairs pages and style sheets when the file is there, and never a script', async () => {
    const files = {
      'index.html': page(
        '<link rel="icon" href="/favicon.ico">',
        '<img alt="" src="/not/there.png">',
      ),
      'css/a.css': 'a{background:url(/assets/logo.png?v=1)}',
      'main.js': 'consts:[["src","/assets/logo.png"]]',
      'favicon.ico': '',
      'assets/logo.png': '',
    };
    const { left, text } = await fixWith(absoluteAddress, files);
    assert.match(await text('index.html'), /href="favicon\.ico"/);
    assert.equal(await text('css/a.css'), 'a{background:url(../assets/logo.png?v=1)}');
    assert.deepEqual(left.map(({ place }) => place?.file).sort(), ['index.html', 'main.js']);
  });
});
