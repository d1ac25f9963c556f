// Applications of customers, from Angular 17 on, with the packed packages in a real browser.
// Only some of them: npm run test:consumers -- 19 21, or by the names of their files: -- migration
import { build } from './build.mjs';
import { findBrowser } from './lib/browser.mjs';
import { nodeTest } from './lib/node-test.mjs';

const files = process.argv
  .slice(2)
  .map(name => (/^\d+$/.test(name) ? `angular-${name}` : name))
  .map(name => `e2e/consumers/${name}.consumer.ts`);

build(['library', 'devkit']);
nodeTest(files.length ? files : ['e2e/consumers'], {
  ending: '.consumer.ts',
  timeout: 1_500_000,
  env: { CHROME_BIN: await findBrowser() },
});
