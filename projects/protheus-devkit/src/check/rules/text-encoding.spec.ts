import { describeRule } from '../testing/describe-rule.js';
import { page } from '../testing/run-rule.js';
import { textEncoding } from './text-encoding.js';

const CONFIG = 'assets/data/appConfig.json';
function cp1252(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

describeRule(textEncoding, {
  fires: {
    'a configuration in CP1252': [
      { [CONFIG]: cp1252('{\n  "name": "Orçamentos"\n}') },
      `${CONFIG}:2:14`,
      /UTF-8/,
    ],
    'a start script in CP1252': [
      { 'assets/preload/advpltojs.js': cp1252('function (a) { if (a == "situação") x() }') },
      'assets/preload/advpltojs.js:1:31',
    ],
    'a page that says UTF-8 and is not': [
      { 'index.html': cp1252(page('', '<p>Orçamento</p>')) },
      'index.html:4:12',
    ],
    'a style sheet in CP1252 that says nothing': [
      { 'a.css': cp1252('a::before{content:"não"}') },
      'a.css:1:21',
    ],
    'a file of Notepad in "Unicode" (UTF-16)': [
      { 'assets/i18n.json': Buffer.from('\uFEFF{"a": 1}', 'utf16le') },
      'assets/i18n.json:1:1',
    ],
  },
  otherPrograms: {
    'a page of another program that names its encoding': {
      'ajuda/a.html': cp1252('<html><head><meta charset="windows-1252"></head><p>ação</p></html>'),
      'ajuda/b.html': cp1252(
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>ação</p>',
      ),
      'ajuda/c.css': cp1252('@charset "windows-1252";a::before{content:"não"}'),
    },
  },
  silent: {
    'accents, signs and a replacement character in UTF-8': {
      'index.html': page('', '<p>Orçamento – ação € 😀 \uFFFD</p>'),
      [CONFIG]: '\uFEFF{"name": "Orçamentos"}',
      'main.js': 'x="\uFFFD"',
    },
    'sources of AdvPL, and pictures': { 'a.prw': cp1252('// ação'), 'a.png': cp1252('\x89PNG') },
  },
});
