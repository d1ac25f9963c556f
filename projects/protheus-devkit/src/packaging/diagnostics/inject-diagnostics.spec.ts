import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { parseHtml } from '../../html/html.js';
import { injectDiagnostics } from './inject-diagnostics.js';

const app = { name: 'demo', contentHash: 'ab12', devkit: '0.1.0' };
const page =
  '<!doctype html>\r\n<html lang="pt">\r\n<head>\r\n  <meta charset="utf-8">\r\n  <base href="/">\r\n</head>\r\n<body></body>\r\n</html>';

describe('injectDiagnostics', () => {
  it('stands before everything else in the page, and keeps its encoding in sight', async () => {
    const html = await injectDiagnostics(page, app);
    const tags = (await parseHtml(html)).map(({ tag }) => tag);
    assert.deepEqual(tags, ['html', 'head', 'meta', 'script', 'meta', 'base', 'body']);
    assert.ok(html.indexOf('charset="utf-8"') < 1000);
  });

  it('leaves the rest of the page byte by byte', async () => {
    const html = await injectDiagnostics(page, app);
    const rest = html.replace(/<meta charset="utf-8"><script>[^]*?<\/script>/, '');
    assert.equal(rest, page);
  });

  it('adds no encoding to a page that does not say its own', async () => {
    const html = await injectDiagnostics('<html><head></head></html>', app);
    assert.ok(html.startsWith('<html><head><script>'));
  });

  it('finds its place in a page without <head> or <html>', async () => {
    const started = await injectDiagnostics('<!doctype html>\n<p>x</p>', app);
    assert.ok(started.startsWith('<!doctype html><script>'));
    assert.ok((await injectDiagnostics('<p>x</p>', app)).startsWith('<script>'));
  });

  it('is a small ES5 script of ASCII letters that cannot end its element early', async () => {
    const code = await readFile(new URL('diagnostics.js', import.meta.url), 'utf8');
    parse(code, { ecmaVersion: 5, sourceType: 'script' });
    assert.match(code, /^[\x20-\x7e\n]*$/);
    const html = await injectDiagnostics('', { ...app, name: '</script><!--' });
    assert.equal(html.indexOf('</script>'), html.length - '</script>'.length);
    assert.ok(!html.includes('<!--'));
    const [script] = await parseHtml(html);
    const text = html.slice(script?.code?.start, script?.code?.end);
    parse(text, { ecmaVersion: 5, sourceType: 'script' });
    assert.ok(text.length < 14_000, `${text.length} bytes`);
  });
});
