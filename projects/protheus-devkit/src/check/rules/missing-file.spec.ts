import { describeRule } from '../testing/describe-rule.js';
import { page } from '../testing/run-rule.js';
import { missingFile } from './missing-file.js';

const NAME = 'main-5XHT3RWN.js';
const elements = {
  'a script': `<script src="${NAME}" type="module"></script>`,
  'a script with a query': `<script src="./${NAME}?v=1"></script>`,
  'a style sheet': `<link rel="stylesheet" href="${NAME}">`,
  'a module': `<link rel="modulepreload" href="${NAME}">`,
};
function forEach<T>(prefix: string, make: (html: string) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(elements).map(([title, element]) => [prefix + title, make(page(element))]),
  );
}
const other = ['/a.js', 'https://cdn.example.com/a.js', '../a.js', 'lib/A.js', 'data:,'];

describeRule(missingFile, {
  fires: forEach('a missing file of ', html => [
    { 'index.html': html },
    'index.html:3:44',
    /main-5XHT3RWN\.js/,
  ]),
  otherPrograms: {
    'the manual of another program, whose style sheet is missing': {
      'index.html': page(),
      'manual/index.html': page('<link rel="stylesheet" href="manual.css">'),
    },
  },
  silent: {
    ...forEach('an existing file of ', html => ({ 'index.html': html, [NAME]: '' })),
    'what other rules report: files elsewhere, and a name whose case differs': {
      'index.html': page(other.map(src => `<script src="${src}"></script>`).join('')),
      'lib/a.js': '',
    },
    'a URL that the browser decodes': {
      'index.html': page('<script src="meu%20script.js"></script><script src="100%.js"></script>'),
      'meu script.js': '',
      '100%.js': '',
    },
    'another page, and files that an application does not need': {
      'index.html': page('<link rel="icon" href="favicon.ico">', '<img alt="" src="logo.png">'),
      'help/index.html': page('<script src="help.js"></script>'),
    },
  },
});
