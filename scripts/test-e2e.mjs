// End to end: the built packages in a real browser. Only some files or folders:
// npm run test:e2e -- e2e/main.e2e.ts
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findBrowser } from './lib/browser.mjs';
import { nodeTest } from './lib/node-test.mjs';
import { root } from './lib/process.mjs';
import { findProgram } from './lib/server-programs.mjs';

const requested = process.argv.slice(2);
// Each folder has its own command.
const files = readdirSync(join(root, 'e2e')).filter(name => name.endsWith('.e2e.ts'));
const paths = requested.length ? requested : files.map(name => join('e2e', name));

build(['library', 'devkit', 'demo']);
const behindProxy = paths.some(path => path.includes('proxy'));
nodeTest(paths, {
  ending: '.e2e.ts',
  // The tests of the proxies measure times, too.
  concurrency: behindProxy ? 1 : 2,
  env: {
    CHROME_BIN: await findBrowser(),
    // Empty where they do not exist: Windows and macOS skip these tests.
    ...(behindProxy && {
      NGINX_BIN: findProgram('nginx') ?? '',
      APACHE_BIN: findProgram('apache2') ?? '',
    }),
  },
});
