// End to end: what was built, in a real browser. One file alone: npm run test:e2e -- e2e/main.e2e.ts
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { findProgram } from './debian.mjs';
import { nodeTest } from './node-test.mjs';

const paths = process.argv.slice(2);
build(['library', 'devkit', 'demo']);
nodeTest(paths.length ? paths : ['e2e'], {
  ending: '.e2e.ts',
  concurrency: 1,
  env: {
    CHROME_BIN: await findBrowser(),
    // Empty where they are not there: Windows and macOS go without these tests.
    NGINX_BIN: findProgram('nginx') ?? '',
    APACHE_BIN: findProgram('apache2') ?? '',
  },
});
