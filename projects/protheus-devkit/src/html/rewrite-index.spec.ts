import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rewriteIndex } from './rewrite-index.js';

const rewrite = { base: '/app-root/demo/', head: '<script src="x.js"></script>' };

describe('rewriteIndex', () => {
  it('replaces <base href="/"> by the folder of the application and inserts the scripts first in <head>', async () => {
    const { html, base } = await rewriteIndex(
      '<!doctype html>\r\n<html lang="pt">\r\n<head>\r\n  <meta charset="utf-8">\r\n  <base href="/">\r\n</head><body>Olá</body></html>',
      rewrite,
    );
    assert.equal(base, '/');
    assert.equal(
      html,
      '<!doctype html>\r\n<html lang="pt">\r\n<head><script src="x.js"></script>\r\n  <meta charset="utf-8">\r\n  <base href="/app-root/demo/">\r\n</head><body>Olá</body></html>',
    );
  });

  it('keeps any other base and returns it', async () => {
    for (const href of ['./', '/other/', '']) {
      const page = `<head><base href="${href}"></head>`;
      const { html, base } = await rewriteIndex(page, rewrite);
      assert.equal(base, href);
      assert.ok(html.includes(`<base href="${href}">`), html);
    }
  });

  it('rewrites the first base only', async () => {
    const { html } = await rewriteIndex('<head><base href="/"><base href="/"></head>', rewrite);
    assert.equal(html.split('/app-root/demo/').length, 2);
  });

  it('ignores a base in a comment or in a script', async () => {
    const page =
      '<head><!-- <base href="/"> --><script>"<base href=\\"/\\">"</script></head><body></body>';
    const { html, base } = await rewriteIndex(page, rewrite);
    assert.equal(base, undefined);
    assert.equal(html, page.replace('<head>', `<head>${rewrite.head}`));
  });

  it('keeps the attributes of the base and of the head', async () => {
    const { html } = await rewriteIndex(
      '<html><head data-x="1"><base href="/" target="_self"></head>',
      rewrite,
    );
    assert.ok(html.startsWith(`<html><head data-x="1">${rewrite.head}`), html);
    assert.match(html, /<base href="\/app-root\/demo\/" target="_self">/);
  });

  it('inserts the scripts where the head would begin when the page has none', async () => {
    const { html } = await rewriteIndex('<!doctype html><title>x</title>', rewrite);
    assert.equal(html, `<!doctype html>${rewrite.head}<title>x</title>`);
    assert.equal((await rewriteIndex('only text', rewrite)).html, `only text${rewrite.head}`);
  });
});
