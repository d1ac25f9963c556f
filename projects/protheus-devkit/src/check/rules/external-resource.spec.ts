import { describeRule } from '../testing/describe-rule.js';
import { page } from '../testing/run-rule.js';
import { externalResource } from './external-resource.js';

const CDN = 'https://cdn.example.com/lib.js';
const SERVER = /^cdn\.example\.com|\/\/cdn\.example\.com/m;

describeRule(externalResource, {
  fires: {
    'a script': [
      { 'index.html': page(`<script src="${CDN}"></script>`) },
      'index.html:3:44',
      SERVER,
    ],
    'a style sheet': [
      { 'index.html': page('<link rel="stylesheet" href="//cdn.example.com/a.css">') },
      'index.html:3:44',
      SERVER,
    ],
    'a picture': [
      { 'index.html': page('', '<img alt="" src="http://cdn.example.com/a.png">') },
      'index.html:4:7',
      SERVER,
    ],
    'a srcset': [
      { 'index.html': page('', '<img alt="" srcset="a.png, https://cdn.example.com/b.png 2x">') },
      'index.html:4:7',
      SERVER,
    ],
    'an inline style': [
      { 'index.html': page(`<style>@import "${CDN}";</style>`) },
      'index.html:3:60',
      SERVER,
    ],
    'a style attribute': [
      { 'index.html': page('', `<p style="background:url(${CDN})"></p>`) },
      'index.html:4:25',
      SERVER,
    ],
    'an inline script': [
      { 'index.html': page(`<script>import("${CDN}")</script>`) },
      'index.html:3:60',
      SERVER,
    ],
    'an @import': [{ 'styles.css': `@import url("${CDN}");` }, 'styles.css:1:14', SERVER],
    'a font': [
      { 'styles.css': `@font-face{font-family:a;src:url(${CDN}) format("woff2")}` },
      'styles.css:1:34',
      SERVER,
    ],
    'a dynamic import': [{ 'main.js': `const a=()=>import("${CDN}");` }, 'main.js:1:21', SERVER],
    'a static import': [{ 'main.js': `import{a as b}from"${CDN}";b()` }, 'main.js:1:20', SERVER],
    'a worker': [{ 'main.js': `new Worker("${CDN}")` }, 'main.js:1:13', SERVER],
    importScripts: [{ 'worker.js': `importScripts("${CDN}")` }, 'worker.js:1:16', SERVER],
    'a script element that is created by a script': [
      { 'main.js': `const s=document.createElement("script");s.src="${CDN}"` },
      'main.js:1:49',
      SERVER,
    ],
    'a compiled template': [
      { 'main.js': `consts:[["alt","","src","${CDN}",1,"logo"]]` },
      'main.js:1:26',
      SERVER,
    ],
    'a compiled link': [
      { 'main.js': `consts:[["rel","stylesheet","href","${CDN}"]]` },
      'main.js:1:37',
      SERVER,
    ],
    "a component's style": [
      { 'main.js': `styles:['@import"${CDN}";:host{color:red}']` },
      'main.js:1:18',
      SERVER,
    ],
    "a component's picture": [
      { 'main.js': `styles:[":host{background:url(${CDN})}"]` },
      'main.js:1:31',
      SERVER,
    ],
    'markup in a string': [
      { 'main.js': `e.innerHTML='<img alt="" src="${CDN}">'` },
      'main.js:1:31',
      SERVER,
    ],
    'a remote of module federation': [
      {
        'main.js':
          'l({type:"module",remoteEntry:"http://localhost:4201/x.js",exposedModule:"./M"})',
      },
      'main.js:1:31',
    ],
    'a remote as webpack writes it': [
      { 'main.js': 'i.l("https://mfe.example.com/crm/remoteEntry.js",r=>t(),"crm")' },
      'main.js:1:6',
    ],
    'a remote with its name in front': [
      { 'main.js': `remotes:{crm:"crm@https://mfe.example.com/remoteEntry.mjs"}` },
      'main.js:1:19',
    ],
    'the manifest of native federation': [
      { 'assets/federation.manifest.json': '{"crm": "http://localhost:4202/remoteEntry.json"}' },
      'assets/federation.manifest.json:1:10',
    ],
    'a link that loads, beside its other relations': [
      {
        'index.html': page('<link rel="preload stylesheet" href="https://cdn.example.com/a.css">'),
      },
      'index.html:3:44',
      SERVER,
    ],
    'the place in the script': [
      { 'main.js': `let a;\n  import("${CDN}")` },
      'main.js:2:11',
      SERVER,
    ],
  },
  otherPrograms: {
    'what package managers and licences name': {
      'package.json': '{"homepage": "https://cdn.example.com/lib.js", "main": "./remoteEntry.js"}',
      'assets/feed.json': '{"image": "https://cdn.example.com/a.png"}',
    },
  },
  silent: {
    'links whose address is only named or connected to': {
      'index.html': page(
        '<link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>' +
          '<link rel="dns-prefetch" href="//cdn.example.com">' +
          '<link rel="canonical" href="https://www.example.com/">' +
          '<link rel="alternate me" href="https://www.example.com/feed">',
      ),
    },
    'the remotes of the own server': {
      'main.js': 'l({remoteEntry:"./remoteEntry.js"});t("see //wiki/remoteEntry and a@b")',
      'assets/federation.manifest.json': '{"crm": "./crm/remoteEntry.json"}',
    },
    'a link to click': { 'index.html': page('', '<a href="https://tdn.totvs.com">help</a>') },
    'own files': { 'index.html': page('<script src="main.js"></script><link href="a.css">') },
    'inline data': {
      'styles.css': `a{background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E")}`,
    },
    'a comment in css': { 'styles.css': `/* @import url(${CDN}); */ a{}` },
    'a namespace': { 'styles.css': '@namespace svg url(http://www.w3.org/2000/svg);' },
    'a string that is a link': { 'main.js': `const help="https://tdn.totvs.com/x";open("${CDN}")` },
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
  { fires: {}, silent: { 'what the options allow': { 'main.js': `import("${CDN}")` } } },
  { allow: ['https://cdn.example.com/'] },
);
