import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page, runRule } from '../testing/run-rule.js';
import { externalResource } from './external-resource.js';

const cdn = 'https://cdn.example.com/lib.js';

const firing: Record<string, [path: string, content: string]> = {
  'a script': ['index.html', page(`<script src="${cdn}"></script>`)],
  'a style sheet': ['index.html', page('<link rel="stylesheet" href="//cdn.example.com/a.css">')],
  'a picture': ['index.html', page('', '<img alt="" src="http://cdn.example.com/a.png">')],
  'a srcset': [
    'index.html',
    page('', '<img alt="" srcset="a.png, https://cdn.example.com/b.png 2x">'),
  ],
  'an inline style': ['index.html', page(`<style>@import "${cdn}";</style>`)],
  'a style attribute': ['index.html', page('', `<p style="background:url(${cdn})"></p>`)],
  'an inline script': ['index.html', page(`<script>import("${cdn}")</script>`)],
  'an @import': ['styles.css', `@import url("${cdn}");`],
  'a font': ['styles.css', `@font-face{font-family:a;src:url(${cdn}) format("woff2")}`],
  'a dynamic import': ['main.js', `const a=()=>import("${cdn}");`],
  'a static import': ['main.js', `import{a as b}from"${cdn}";b()`],
  'a worker': ['main.js', `new Worker("${cdn}")`],
  importScripts: ['worker.js', `importScripts("${cdn}")`],
  'a script made by hand': ['main.js', `const s=document.createElement("script");s.src="${cdn}"`],
  'a compiled template': ['main.js', `consts:[["alt","","src","${cdn}",1,"logo"]]`],
  'a compiled link': ['main.js', `consts:[["rel","stylesheet","href","${cdn}"]]`],
  "a component's style": ['main.js', `styles:['@import"${cdn}";:host{color:red}']`],
  "a component's picture": ['main.js', `styles:[":host{background:url(${cdn})}"]`],
  'markup in a string': ['main.js', `e.innerHTML='<img alt="" src="${cdn}">'`],
};

const silent: Record<string, [path: string, content: string]> = {
  'a link to click': ['index.html', page('', '<a href="https://tdn.totvs.com">help</a>')],
  'own files': ['index.html', page('<script src="main.js"></script><link href="a.css">')],
  'inline data': [
    'styles.css',
    `a{background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E")}`,
  ],
  'a comment in css': ['styles.css', `/* @import url(${cdn}); */ a{}`],
  'a namespace': ['styles.css', '@namespace svg url(http://www.w3.org/2000/svg);'],
  'a string that is a link': ['main.js', `const help="https://tdn.totvs.com/x";open("${cdn}")`],
  'a compiled link to click': [
    'main.js',
    'consts:[["href","https://tdn.totvs.com","target","_blank"]]',
  ],
  'a request to a service': ['main.js', 'this.http.get("https://viacep.com.br/ws/01001000/json")'],
  'a namespace in a script': ['main.js', 'createElementNS("http://www.w3.org/2000/svg","svg")'],
  'an address put together at run time': [
    'main.js',
    's.src="//"+host+"/a.js";t.src=`https://${h}/a`',
  ],
  'an import of its own': ['main.js', 'import{a}from"./chunk-A.js";import("./chunk-B.js")'],
};

describe('external-resource', () => {
  for (const [title, [path, content]] of Object.entries(firing)) {
    it(`finds ${title} of another server`, async () => {
      const found = await runRule(externalResource, { [path]: content });
      assert.equal(found.length, 1);
      assert.match(found[0]?.cause.pt ?? '', /cdn\.example\.com/);
      assert.equal(found[0]?.place?.file, path);
    });
  }

  for (const [title, [path, content]] of Object.entries(silent)) {
    it(`has nothing against ${title}`, async () => {
      assert.deepEqual(await runRule(externalResource, { [path]: content }), []);
    });
  }

  it('lets pass what was allowed by name', async () => {
    const allow = ['https://cdn.example.com/'];
    const files = { 'main.js': `import("${cdn}")` };
    assert.deepEqual(await runRule(externalResource, files, { allow }), []);
  });

  it('tells the place in the script', async () => {
    const [finding] = await runRule(externalResource, { 'main.js': `let a;\n  import("${cdn}")` });
    assert.deepEqual(finding?.place, { file: 'main.js', line: 2, column: 11 });
  });
});
