import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeRule } from '../testing/describe-rule.js';
import { fixWith, page } from '../testing/run-rule.js';
import { absoluteAddress } from './absolute-address.js';

const MAIN = /"main\.js"/;
const LOGO = /"assets\/logo\.png"/;

describeRule(absoluteAddress, {
  fires: {
    'a script of the root': [
      { 'index.html': page('<script src="/main.js"></script>') },
      'index.html:3:57',
      MAIN,
    ],
    'a picture of the root': [
      { 'index.html': page('', '<img alt="" src="/assets/logo.png">') },
      'index.html:4:24',
      LOGO,
    ],
    'a style sheet that requests the root': [
      { 'styles.css': 'a{background:url("/assets/logo.png")}' },
      'styles.css:1:19',
      LOGO,
    ],
    'a picture in a compiled template': [
      { 'main.js': 'consts:[["p-logo","/assets/logo.png"]]' },
      'main.js:1:20',
      LOGO,
    ],
    "a picture in a component's style": [
      { 'main.js': 'styles:["a{background:url(/assets/logo.png)}"]' },
      'main.js:1:27',
      LOGO,
    ],
  },
  otherPrograms: {
    'the routes and views of AngularJS, relative to its page': {
      'index.html': page('<script src="js/app.js"></script>'),
      'js/app.js': '$routeProvider.when("/assets/list",{templateUrl:"views/list.html"})',
    },
  },
  silent: {
    'relative URLs, links, and what the interceptor resolves': {
      'index.html': page('<script src="main.js"></script>', '<a href="/home">home</a>'),
      'styles.css': 'a{background:url(assets/a.png)} b{background:url(//cdn.example.com/a.png)}',
      'main.js': 'http.get("/assets/i18n/pt.json"); http.get("/api/v1/x"); t("see /assets/a.png")',
    },
  },
});

describe('the repair of absolute-address', () => {
  it('repairs pages and style sheets when the file exists, and never a script', async () => {
    const files = {
      'index.html': page(
        '<link rel="icon" href="/favicon.ico">',
        '<img alt="" src="/not/there.png">',
      ),
      'css/a.css': 'a{background:url(/assets/logo.png?v=1)}',
      'main.js': 'consts:[["src","/assets/logo.png"]]',
      'favicon.ico': '',
      'assets/logo.png': '',
    };
    const { remaining, text } = await fixWith(absoluteAddress, files);
    assert.match(await text('index.html'), /href="favicon\.ico"/);
    assert.equal(await text('css/a.css'), 'a{background:url(../assets/logo.png?v=1)}');
    assert.deepEqual(remaining.map(({ place }) => place?.file).sort(), ['index.html', 'main.js']);
  });
});
