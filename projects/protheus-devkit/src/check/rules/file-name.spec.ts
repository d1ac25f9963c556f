import { type FiringCase } from '../../findings/testing/describe-cases.js';
import { describeRule } from '../testing/describe-rule.js';
import { type Files } from '../testing/run-rule.js';
import { fileName } from './file-name.js';

const bad = [
  ...['assets/ícone.svg', 'assets/meu logo.png', 'a/100%.png', 'a#b.js'],
  ...['assets/aux.js', 'Com1/a.js', 'nul'],
];

describeRule(fileName, {
  fires: Object.fromEntries(
    bad.map((path): [string, FiringCase<Files>] => [path, [{ [path]: '' }, path]]),
  ),
  otherPrograms: {
    'the names that Next.js, Vite and SvelteKit write': {
      '_next/static/chunks/pages/[slug]-1a2b.js': '',
      '@fs/client.js': '',
      'assets/(group)/page.js': '',
    },
  },
  silent: {
    'names that every server keeps': {
      'main-5XHT3RWN.js': '',
      'assets/a_b.c-d/e@2x.png': '',
      noredirect: '',
      'auxiliar.js': '',
    },
  },
});
