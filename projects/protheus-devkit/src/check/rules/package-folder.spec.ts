import { describeRule } from '../testing/describe-rule.js';
import { type Files, page, treeOf } from '../testing/run-rule.js';
import { packageFolder } from './package-folder.js';

function packageOf(files: Files, label?: string) {
  return treeOf(files, 'package', label);
}
const demo = { 'demo/index.html': page(), 'demo/assets/a.js': '' };

describeRule(packageFolder, {
  fires: {
    'files without their folder': [packageOf({ 'index.html': page() }), '', /at the top/],
    'folders above the application': [
      packageOf({ 'dist/demo/index.html': page() }),
      '',
      /is in dist\/demo/,
    ],
    'upper case': [packageOf({ 'Demo/index.html': page() }), '', /upper-case/],
    'another name': [packageOf({ 'other/index.html': page() }), '', /named demo\.app/],
    'something beside the folder': [
      packageOf({ 'demo/index.html': page(), '__MACOSX/demo/._x': '' }),
      '',
      /__MACOSX/,
    ],
  },
  otherPrograms: {
    'a folder that has the files of an application for macOS in it': packageOf({
      ...demo,
      'demo/Contents/Info.plist': '',
    }),
  },
  silent: {
    'one folder that is named as the package': packageOf(demo),
    'a package whose name is in upper case': packageOf(demo, 'DEMO'),
    'the folder of a build': { 'index.html': page() },
  },
});
