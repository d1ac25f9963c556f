import { describeRule } from '../testing/describe-rule.js';
import { page } from '../testing/run-rule.js';
import { upperCaseName } from './upper-case-name.js';

const logo = { 'assets/Logo.PNG': '' };

describeRule(upperCaseName, {
  fires: {
    'an upper-case name that a page requests': [
      { 'index.html': page('', '<img alt="" src="assets/Logo.PNG">'), ...logo },
      'index.html:4:24',
    ],
    'an upper-case name that a style sheet requests': [
      { 'styles.css': 'a{background:url(../assets/Logo.PNG)}', ...logo },
      'styles.css:1:18',
    ],
    'an upper-case name that a script requests': [
      { 'main.js': 'consts:[["src","./assets/Logo.PNG"]]', ...logo },
      'main.js:1:17',
    ],
    'a name that only resembles a hash': [
      { 'main.js': 'x="assets/Logo-decade.png"', 'assets/Logo-decade.png': '' },
      'main.js:1:4',
    ],
    'a picture beside the scripts of Vite, in a folder of its own': [
      {
        'index.html': page('<script src="assets/index-BZqKxTab.js"></script>'),
        'assets/index-BZqKxTab.js': 'x="img/Logo-NovaMarc.png"',
        'img/Logo-NovaMarc.png': '',
      },
      'assets/index-BZqKxTab.js:1:4',
    ],
    'a name in the form of Vite in a build that is none of it': [
      {
        'index.html': page('<script src="main-5XHT3RWN.js"></script>'),
        'main-5XHT3RWN.js': 'x="Logo-NovaMarc.png"',
        'Logo-NovaMarc.png': '',
      },
      'main-5XHT3RWN.js:1:4',
    ],
    'an upper-case name in a JSON file': [
      { 'assets/list.json': '{"logo": "Logo.PNG"}', ...logo },
      'assets/list.json:1:11',
    ],
  },
  otherPrograms: {
    'the files of a Java server, which no text of the application names': {
      'WEB-INF/web.xml': '<welcome-file>Index.JSP</welcome-file>',
      'META-INF/MANIFEST.MF': '',
      'index.html': page(),
    },
  },
  silent: {
    'names that no file requests, and the configuration': {
      'index.html': page('', '<img alt="" src="assets/logo.png">'),
      'assets/logo.png': '',
      'README.md': '',
      'assets/data/appConfig.json': '{}',
      'main.js': 'get("assets/data/appConfig.json")',
    },
    'the hashes in the names of webpack and Vite': {
      'styles.cf390e47c98702fc.css': 'a{src:url(PoIcon.58e7a84ebb635625.svg)}',
      'PoIcon.58e7a84ebb635625.svg': '',
      'NunitoSans-Bold.4f1b1a0dbd4e8b2b7c1f.woff2': '',
      'index-BxQ3k_9a.js': 'x="NunitoSans-Bold.4f1b1a0dbd4e8b2b7c1f.woff2"',
      'index.html': page('<script src="index-BxQ3k_9a.js"></script>'),
    },
    'names of a build of Vite, also without a digit': {
      'index.html': page('<script src="./assets/index-BZqKxTab.js"></script>'),
      'assets/index-BZqKxTab.js':
        'import("./Clientes-DiwrgTda.js");u="assets/Roboto-DxAbCdEf.woff2"',
      'assets/Clientes-DiwrgTda.js': '',
      'assets/Roboto-DxAbCdEf.woff2': '',
    },
    'the names of native federation': {
      'main.js': 'x="_angular_core.21_0_1.hcmUWf0ZdL.js"',
      '_angular_core.21_0_1.hcmUWf0ZdL.js': '',
      'assets/federation.manifest.json': '{"crm": "./remoteEntry.json"}',
      'remoteEntry.json': '{}',
    },
    "the hashes in the names of Angular's builds": {
      'index.html': page('<script src="main-5XHT3RWN.js" type="module"></script>'),
      'main-5XHT3RWN.js': 'import("./chunk-N6AJKB4D.js")',
      'chunk-N6AJKB4D.js': '',
      'media/Roboto-Bold-LEYRQPLJ.ttf': '',
      'styles.css': 'a{src:url(media/Roboto-Bold-LEYRQPLJ.ttf)}',
    },
  },
});
