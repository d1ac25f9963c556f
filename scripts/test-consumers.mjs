// Applications of customers, from Angular 17 on, with the packed packages in a real browser.
// Some alone: npm run test:consumers -- 19 21, or a part of them: -- serve 17
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { nodeTest } from './node-test.mjs';

const names = process.argv.slice(2);
const majors = names.filter(name => /^\d+$/.test(name));
const parts = names.filter(name => !majors.includes(name));
const all = ['getting-started', 'angular', 'serve', 'migration'];
const wanted = parts.length ? parts : majors.length ? ['angular', 'serve'] : all;
const files = wanted.map(name => `e2e/consumers/${name}.consumer.ts`);

build(['library', 'devkit']);
nodeTest(files, {
  ending: '.consumer.ts',
  concurrency: 1,
  timeout: 1_500_000,
  env: { CHROME_BIN: await findBrowser(), CONSUMERS: majors.join(',') },
});
