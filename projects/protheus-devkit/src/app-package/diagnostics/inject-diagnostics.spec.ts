import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { type Node, parse } from 'acorn';
import { parseHtml } from '../../html/html.js';
import { diagnosticsTexts, diagnosticsTextsLiteral } from './diagnostics-texts.js';
import { injectDiagnostics } from './inject-diagnostics.js';

const app = { name: 'demo', contentHash: 'ab12', devkit: '0.1.0' };
const PAGE =
  '<!doctype html>\r\n<html lang="pt">\r\n<head>\r\n  <meta charset="utf-8">\r\n  <base href="/">\r\n</head>\r\n<body></body>\r\n</html>';

describe('injectDiagnostics', () => {
  it('inserts the script before everything else, with the encoding in the first 1024 bytes', async () => {
    const html = await injectDiagnostics(PAGE, app);
    const tags = (await parseHtml(html)).map(({ tag }) => tag);
    assert.deepEqual(tags, ['html', 'head', 'meta', 'script', 'meta', 'base', 'body']);
    assert.ok(html.indexOf('charset="utf-8"') < 1000);
  });

  it('keeps the rest of the page byte by byte', async () => {
    const html = await injectDiagnostics(PAGE, app);
    const rest = html.replace(/<meta charset="utf-8"><script>[^]*?<\/script>/, '');
    assert.equal(rest, PAGE);
  });

  it('adds no encoding to a page that declares none', async () => {
    const html = await injectDiagnostics('<html><head></head></html>', app);
    assert.ok(html.startsWith('<html><head><script>'));
  });

  it('inserts the script into a page without <head> or <html>', async () => {
    const started = await injectDiagnostics('<!doctype html>\n<p>x</p>', app);
    assert.ok(started.startsWith('<!doctype html><script>'));
    assert.ok((await injectDiagnostics('<p>x</p>', app)).startsWith('<script>'));
  });

  it('inserts a small ES5 script of ASCII characters that cannot end its element early', async () => {
    const code = await readFile(new URL('diagnostics.js', import.meta.url), 'utf8');
    parse(code, { ecmaVersion: 5, sourceType: 'script' });
    assert.match(code, /^[\x20-\x7e\n]*$/);
    const html = await injectDiagnostics('', { ...app, name: '</script><!--' });
    assert.equal(html.indexOf('</script>'), html.length - '</script>'.length);
    assert.ok(!html.includes('<!--'));
    const [script] = await parseHtml(html);
    const text = html.slice(script?.code?.start, script?.code?.end);
    parse(text, { ecmaVersion: 5, sourceType: 'script' });
    assert.match(text, /^[\x20-\x7e\n]*$/);
    assert.ok(text.length < 14_000, `${text.length} bytes`);
  });

  it('contains every text in the three languages, and no other language', async () => {
    const used = [...(await source()).matchAll(/\bt\.(\w+)/g)].map(match => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(diagnosticsTexts).sort());
    const html = await injectDiagnostics('', app);
    const literal = diagnosticsTextsLiteral();
    assert.ok(html.includes(literal));
    assert.match(literal, /^[\x20-\x7e]*$/);
    const texts = JSON.parse(literal) as Record<string, Record<string, string>>;
    assert.deepEqual(Object.keys(texts), ['pt', 'en', 'es']);
    for (const [name, text] of Object.entries(diagnosticsTexts)) {
      assert.deepEqual(
        [texts['pt']?.[name], texts['en']?.[name], texts['es']?.[name]],
        [text.pt, text.en, text.es],
      );
    }
  });

  it('reads only storage keys of conformance/storage-keys.json, each from its own area', async () => {
    const { keys } = JSON.parse(await readFile(keysFile, 'utf8')) as {
      readonly keys: readonly { readonly key: string; readonly area: string }[];
    };
    const read = readKeys(await source());
    // The two areas and the two ways of reading them are all found.
    for (const key of ['ERPTOKEN', 'TOKEN', 'RemoteType', 'ProIdiom', 'SocketPort']) {
      assert.ok(
        read.some(one => one.key === key && one.area === 'sessionStorage'),
        key,
      );
    }
    assert.ok(read.some(({ area }) => area === 'localStorage'));
    for (const { key, area } of read) {
      assert.ok(
        keys.some(one => one.key === key && one.area === area),
        `${key} in ${area}`,
      );
    }
  });

  it('expects the keys that every host writes', async () => {
    const { keys } = JSON.parse(await readFile(keysFile, 'utf8')) as {
      readonly keys: readonly { readonly key: string; readonly writer: string }[];
    };
    const byHost = keys.filter(({ writer }) => /^host( script)?$/.test(writer));
    // The names of older versions, which a host writes beside or instead of these.
    const older = ['TOKEN', 'ProAppConfig'];
    assert.deepEqual(
      expectedKeys(await source()).sort(),
      byHost
        .map(({ key }) => key)
        .filter(key => !older.includes(key))
        .sort(),
    );
  });
});

const keysFile = new URL('../../../../../conformance/storage-keys.json', import.meta.url);

function source(): Promise<string> {
  return readFile(new URL('diagnostics.js', import.meta.url), 'utf8');
}

/** The keys that the script expects FwCallApp to have written. */
function expectedKeys(code: string): string[] {
  const [, list = ''] = /var expectedKeys = \[([^\]]*)\]/.exec(code) ?? [];
  return [...list.matchAll(/'(\w+)'/g)].map(match => match[1] as string);
}

/** Every storage key that the script names, with the area that it is read from. */
function readKeys(code: string): { readonly key: string; readonly area: string }[] {
  const found = expectedKeys(code).map(key => ({ key, area: 'sessionStorage' }));
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, callee, arguments: given } = node as Call;
    const [argument] = type === 'CallExpression' ? (given ?? []) : [];
    if (typeof argument?.value === 'string') {
      if (callee?.name === 'stored') found.push({ key: argument.value, area: 'sessionStorage' });
      if (callee?.property?.name === 'getItem') {
        found.push({ key: argument.value, area: callee.object?.property?.name ?? '' });
      }
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parse(code, { ecmaVersion: 5, sourceType: 'script' }));
  return found;
}

/** What is read of a call expression: `stored('key')` or `window.localStorage.getItem('key')`. */
interface Call extends Partial<Node> {
  readonly callee?: {
    readonly name?: string;
    readonly property?: { readonly name?: string };
    readonly object?: { readonly property?: { readonly name?: string } };
  };
  readonly arguments?: readonly { readonly value?: unknown }[];
}
