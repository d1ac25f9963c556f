import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HostTree } from '@angular-devkit/schematics';
import fc from 'fast-check';
import { setBaseHref } from './base-href';

describe('setBaseHref', () => {
  it('keeps a correct base tag', async () => {
    const html = '<!doctype html>\n<head>\n<title>x</title>\n<base href="/">\n</head>';
    assert.equal(await edited(html), html);
  });

  it('adds the tag as the first child of the head, with the indentation of the head', async () => {
    assert.equal(
      await edited('<html>\r\n<head>\r\n\t<meta charset="utf-8">\r\n</head>\r\n</html>'),
      '<html>\r\n<head>\r\n\t<base href="/">\r\n\t<meta charset="utf-8">\r\n</head>\r\n</html>',
    );
  });

  it('replaces another URL and keeps the notation of the tag', async () => {
    assert.equal(
      await edited("<head><base  href='./' /></head>"),
      "<head><base  href='/' /></head>",
    );
    assert.equal(await edited('<head><BASE HREF=./></head>'), '<head><BASE HREF="/"></head>');
    assert.equal(await edited('<head><base></head>'), '<head><base href="/"></head>');
  });

  it('moves the tag before the first URL', async () => {
    assert.equal(
      await edited('<head>\n  <link rel="icon" href="favicon.ico">\n  <base href="/">\n</head>'),
      '<head>\n  <base href="/">\n  <link rel="icon" href="favicon.ico">\n</head>',
    );
  });

  it('ignores a base tag in a comment or in a script', async () => {
    assert.equal(
      await edited(
        '<head>\n  <!-- <base href="/"> -->\n  <script>"<base href=/>"</script>\n</head>',
      ),
      '<head>\n  <base href="/">\n  <!-- <base href="/"> -->\n  <script>"<base href=/>"</script>\n</head>',
    );
  });

  it('adds the tag to a document without a head or without html', async () => {
    assert.equal(
      await edited('<html>\n<body></body></html>'),
      '<html>\n<base href="/">\n<body></body></html>',
    );
    assert.equal(await edited('text'), '<base href="/">\ntext');
  });

  it('adds exactly one tag to any document and keeps all other bytes', async () => {
    const piece = fc.constantFrom(
      '<html>',
      '<head>',
      '</head>',
      '<body>',
      '<p>é &amp; \r\n',
      '\n  ',
      '<link href="a.css">',
      '<script>if (a<b) {}</script>',
      '<!-- <base> -->',
      '<meta charset=utf-8>',
      '<br/>',
      '<x y=',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async pieces => {
        const html = pieces.join('');
        const once = await edited(html);
        // Every original byte is still there, in its original order.
        let at = 0;
        for (const byte of once) if (byte === html[at]) at++;
        assert.equal(at, html.length, once);
        assert.equal(once.split('<base href="/">').length, 2, once);
        assert.equal(await edited(once), once);
      }),
    );
  });
});

async function edited(html: string): Promise<string> {
  const tree = new HostTree();
  tree.create('/index.html', html);
  await setBaseHref(tree, '/index.html');
  return tree.readText('/index.html');
}
