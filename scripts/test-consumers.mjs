// Applications of customers, from Angular 17 on, with the packed packages in a real browser.
// Some alone: npm run test:consumers -- 19 21 migration
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { nodeTest } from './node-test.mjs';

const names = process.argv.slice(2);
const majors = names.filter(name => name !== 'migration');
const files = [
  ...(majors.length || !names.length ? ['angular'] : []),
  ...(names.includes('migration') || !names.length ? ['migration'] : []),
].map(name => `e2e/consumers/${name}.consumer.ts`);

build(['library', 'devkit']);
nodeTest(files, {
  ending: '.consumer.ts',
  concurrency: 1,
  timeout: 1_500_000,
  env: { CHROME_BIN: await findBrowser(), CONSUMERS: majors.join(',') },
});
