// Applications of customers, from Angular 17 on, with the packed packages in a real browser.
// Some alone: npm run test:consumers -- 19 21 migration
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { nodeTest } from './node-test.mjs';

build(['library', 'devkit']);
nodeTest(['e2e/consumers'], {
  ending: '.consumer.ts',
  concurrency: 1,
  timeout: 1_500_000,
  env: { CHROME_BIN: await findBrowser(), CONSUMERS: process.argv.slice(2).join(',') },
});
