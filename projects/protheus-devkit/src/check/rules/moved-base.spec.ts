import { describeRule } from '../testing/describe-rule.js';
import { movedBase } from './moved-base.js';

describeRule(movedBase, {
  fires: {
    "Angular's service worker": [{ 'ngsw.json': '{"index": "/index.html"}' }, 'ngsw.json'],
    'a service worker of the root': [
      { 'main.js': 'navigator.serviceWorker.register("/sw.js")' },
      'main.js:1:11',
    ],
    'a manifest with an absolute start': [
      { 'manifest.webmanifest': '{\n  "start_url": "/"\n}' },
      'manifest.webmanifest:2:3',
    ],
  },
  silent: {
    'a relative manifest, and the code that Angular contains': {
      'manifest.webmanifest': '{"start_url": "./", "icons": [{"src": "assets/a.png"}]}',
      'main.js': 'navigator.serviceWorker.register(e,{scope:t})',
      'assets/other.json': '{"start_url": "/"}',
    },
  },
});
