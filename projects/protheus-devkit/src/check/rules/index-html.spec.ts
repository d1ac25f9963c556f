import { describeRule } from '../testing/describe-rule.js';
import { page, treeOf } from '../testing/run-rule.js';
import { indexHtml } from './index-html.js';

const inPackage = treeOf({ 'demo/browser/index.html': page() }, 'package');

describeRule(indexHtml, {
  fires: {
    'a missing page': [{ 'main.js': '' }, ''],
    'a page in a folder below': [
      { 'demo/index.html': page() },
      '',
      /the folder of demo\/index\.html/,
    ],
    'a page whose name has upper-case letters': [{ 'Index.HTML': page() }, 'Index.HTML'],
    'a browser folder, which package handles, with a warning': [
      { 'browser/index.html': page(), 'prerendered-routes.json': '{}' },
      'warning index.html',
      /protheus-devkit package/,
    ],
    'a browser folder in a package': [inPackage, 'index.html'],
  },
  otherPrograms: {
    'the pages of a server in folders beside the application': {
      'index.html': page(),
      'admin/index.php': '',
      'relatorios/Index.cshtml': '',
    },
  },
  silent: {
    'index.html in the folder itself': { 'index.html': page(), 'main.js': '' },
  },
});
