import { describeRule } from '../testing/describe-rule.js';
import { movedBase } from './moved-base.js';

describeRule(movedBase, {
  fires: {
    "Angular's service worker": [{ 'ngsw.json': '{"index": "/index.html"}' }, 'ngsw.json'],
    'a service worker of the root': [
      { 'main.js': 'navigator.serviceWorker.register("/sw.js")' },
      'main.js:1:11',
    ],
    'a manifest that only has a scope of the root': [
      { 'app.webmanifest': '{"scope": "/"}' },
      'app.webmanifest:1:2',
    ],
    'a manifest by its older name': [
      { 'manifest.json': '{"display": "standalone", "scope": "https://erp.example.com/"}' },
      'manifest.json:1:27',
    ],
    'a manifest with an absolute start': [
      { 'manifest.webmanifest': '{\n  "start_url": "/"\n}' },
      'manifest.webmanifest:2:3',
    ],
  },
  otherPrograms: {
    'a manifest of IIIF, of a browser extension and of a bundler': {
      'acervo/manifest.json': '{"id": "https://acervo.example.com/1", "type": "Manifest"}',
      'extensao/manifest.json': '{"manifest_version": 3, "name": "x", "version": "1"}',
      'assets/manifest.json': '{"scope": "/docs", "files": []}',
    },
  },
  silent: {
    'a relative manifest, and the code that Angular contains': {
      'manifest.webmanifest': '{"start_url": "./", "icons": [{"src": "assets/a.png"}]}',
      'main.js': 'navigator.serviceWorker.register(e,{scope:t})',
      'assets/other.json': '{"start_url": "/"}',
    },
  },
});
