import { memoryFile } from '../../app-package/memory-file.js';
import { appTree } from '../model/app-tree.js';
import { describeRule } from '../testing/describe-rule.js';
import { page } from '../testing/run-rule.js';
import { unreadText } from './unread-text.js';

const MEGABYTE = 1_048_576;
function attributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}`).join(' ');
}
/** Files of which only the size is asked. */
function sized(sizes: Readonly<Record<string, number>>) {
  return appTree(
    'folder',
    'demo',
    Object.entries(sizes).map(([path, size]) => ({ ...memoryFile(path, Buffer.alloc(0)), size })),
  );
}

describeRule(unreadText, {
  fires: {
    'a script of 33 MB': [sized({ 'main.js': 33 * MEGABYTE }), 'main.js', /33\.0 MB.*not read/],
    'a JSON of 40 MB in a folder': [
      sized({ 'assets/data.JSON': 40 * MEGABYTE }),
      'assets/data.JSON',
      /40\.0 MB/,
    ],
    'a style sheet one byte above the limit': [
      sized({ 'a.css': 32 * MEGABYTE + 1 }),
      'a.css',
      /No|no rule/,
    ],
    'a tag with thousands of attributes': [
      { 'index.html': page('', `<p ${attributes(3000)}>`) },
      'index.html',
      /<p>.*2000 attributes/,
    ],
    'such a tag after quoted signs': [
      { 'index.html': page('', `<svg a=">" b='>' ${attributes(2500)}>`) },
      'index.html',
      /<svg>/,
    ],
  },
  otherPrograms: {
    'the data of a model and a database': sized({
      'modelo.onnx': 900 * MEGABYTE,
      'base.sqlite': 400 * MEGABYTE,
    }),
  },
  silent: {
    'texts as large as the limit, and data of any size': sized({
      'main.js': 32 * MEGABYTE,
      'video.mp4': 900 * MEGABYTE,
      noredirect: 40 * MEGABYTE,
    }),
    'a tag with many attributes': { 'index.html': page('', `<p ${attributes(1500)}>`) },
  },
});
