import { type FiringCase } from '../../findings/testing/describe-cases.js';
import { describeRule } from '../testing/describe-rule.js';
import { type Files } from '../testing/run-rule.js';
import { portableName } from './portable-name.js';

const bad = [
  ...['x.js.', 'c./d.js', 'assets/a /b.js', 'assets/logo.png ', '.../a.js', 'a/...'],
  ...[`${'n'.repeat(256)}`, `a/${'é'.repeat(128)}.js`, `${'日'.repeat(86)}/a.js`],
  ...[`${'folder/'.repeat(40)}a.js`, `${`${'p'.repeat(120)}/`.repeat(2)}a-long-name.js`],
];

describeRule(portableName, {
  fires: Object.fromEntries(
    bad.map((path): [string, FiringCase<Files>] => [path.slice(0, 60), [{ [path]: '' }, path]]),
  ),
  otherPrograms: {
    'the names that Next.js, Storybook and Webpack write': {
      '_next/static/chunks/app/(group)/[...slug]/page-1a2b.js': '',
      'sb-manager/globals-runtime.js': '',
      'vendors~main.8f3c2a1b.chunk.js': '',
    },
  },
  silent: {
    'names of a build, dots and blanks inside, and names as long as systems allow': {
      'main-5XHT3RWN.js': '',
      '.well-known/a.json': '',
      'a..b/c.js': '',
      'a b.js': '',
      noredirect: '',
      [`${'n'.repeat(200)}.js`]: '',
      [`${'folder/'.repeat(30)}a.js`]: '',
    },
  },
});
