import { describeRule } from '../testing/describe-rule.js';
import { page } from '../testing/run-rule.js';
import { externalResource } from './external-resource.js';

const cdn = 'https://cdn.example.com/lib.js';
const server = /^cdn\.example\.com|\/\/cdn\.example\.com/m;

describeRule(externalResource, {
  fires: {
    'a script': [
      { 'index.html': page(`<script src="${cdn}"></script>`) },
      'index.html:3:44',
      server,
    ],
    'a style sheet': [
      { 'index.html': page('<link rel="stylesheet" href="//cdn.example.com/a.css">') },
      'index.html:3:44',
      server,
    ],
    'a picture': [
      { 'index.html': page('', '<img alt="" src="http://cdn.example.com/a.png">') },
      'index.html:4:7',
      server,
    ],
    'a srcset': [
      { 'index.html': page('', '<img alt="" srcset="a.png, https://cdn.example.com/b.png 2x">') },
      'index.html:4:7',
      server,
    ],
    'an inline style': [
      { 'index.html': page(`<style>@import "${cdn}";</style>`) },
      'index.html:3:60',
      server,
    ],
    'a style attribute': [
      { 'index.html': page('', `<p style="background:url(${cdn})"></p>`) },
      'index.html:4:25',
      server,
    ],
    'an inline script': [
      { 'index.html': page(`<script>import("${cdn}")</script>`) },
      'index.html:3:60',
      server,
    ],
    'an @import': [{ 'styles.css': `@import url("${cdn}");` }, 'styles.css:1:14', server],
    'a font': [
      { 'styles.css': `@font-face{font-family:a;src:url(${cdn}) format("woff2")}` },
      'styles.css:1:34',
      server,
    ],
    'a dynamic import': [{ 'main.js': `const a=()=>import("${cdn}");` }, 'main.js:1:21', server],
    'a static import': [{ 'main.js': `import{a as b}from"${cdn}";b()` }, 'main.js:1:20', server],
    'a worker': [{ 'main.js': `new Worker("${cdn}")` }, 'main.js:1:13', server],
    importScripts: [{ 'worker.js': `importScripts("${cdn}")` }, 'worker.js:1:16', server],
    'a script element that is created by a script': [
      { 'main.js': `const s=document.createElement("script");s.src="${cdn}"` },
      'main.js:1:49',
      server,
    ],
    'a compiled template': [
      { 'main.js': `consts:[["alt","","src","${cdn}",1,"logo"]]` },
      'main.js:1:26',
      server,
    ],
    'a compiled link': [
      { 'main.js': `consts:[["rel","stylesheet","href","${cdn}"]]` },
      'main.js:1:37',
      server,
    ],
    "a component's style": [
      { 'main.js': `styles:['@import"${cdn}";:host{color:red}']` },
      'main.js:1:18',
      server,
    ],
    "a component's picture": [
      { 'main.js': `styles:[":host{background:url(${cdn})}"]` },
      'main.js:1:31',
      server,
    ],
    'markup in a string': [
      { 'main.js': `e.innerHTML='<img alt="" src="${cdn}">'` },
      'main.js:1:31',
      server,
    ],
    'the place in the script': [
      { 'main.js': `let a;\n  import("${cdn}")` },
      'main.js:2:11',
      server,
    ],
  },
  silent: {
    'a link to click': { 'index.html': page('', '<a href="https://tdn.totvs.com">help</a>') },
    'own files': { 'index.html': page('<script src="main.js"></script><link href="a.css">') },
    'inline data': {
      'styles.css': `a{background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E")}`,
    },
    'a comment in css': { 'styles.css': `/* @import url(${cdn}); */ a{}` },
    'a namespace': { 'styles.css': '@namespace svg url(http://www.w3.org/2000/svg);' },
    'a string that is a link': { 'main.js': `const help="https://tdn.totvs.com/x";open("${cdn}")` },
    'a compiled link to click': {
      'main.js': 'consts:[["href","https://tdn.totvs.com","target","_blank"]]',
    },
    'a request to a service': {
      'main.js': 'this.http.get("https://viacep.com.br/ws/01001000/json")',
    },
    'a namespace in a script': { 'main.js': 'createElementNS("http://www.w3.org/2000/svg","svg")' },
    'a URL that is built at run time': {
      'main.js': 's.src="//"+host+"/a.js";t.src=`https://${h}/a`',
    },
    'an import of its own': { 'main.js': 'import{a}from"./chunk-A.js";import("./chunk-B.js")' },
  },
});

describeRule(
  externalResource,
  { fires: {}, silent: { 'what the options allow': { 'main.js': `import("${cdn}")` } } },
  { allow: ['https://cdn.example.com/'] },
);
