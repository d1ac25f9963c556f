// End to end: what was built, in a real browser. Files or folders alone:
// npm run test:e2e -- e2e/main.e2e.ts
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { build } from './build.mjs';
import { findProgram } from './lib/server-programs.mjs';
import { nodeTest } from './lib/node-test.mjs';
import { root } from './lib/process.mjs';

const named = process.argv.slice(2);
// Each folder has a command of its own.
const files = readdirSync(join(root, 'e2e')).filter(name => name.endsWith('.e2e.ts'));
const paths = named.length ? named : files.map(name => join('e2e', name));

build(['library', 'devkit', 'demo']);
const behindProxy = paths.some(path => path.includes('proxy'));
nodeTest(paths, {
  ending: '.e2e.ts',
  // A proxy is judged by how long it takes, too.
  concurrency: behindProxy ? 1 : 2,
  env: {
    CHROME_BIN: await findBrowser(),
    // Empty where they are not there: Windows and macOS go without these tests.
    ...(behindProxy && {
      NGINX_BIN: findProgram('nginx') ?? '',
      APACHE_BIN: findProgram('apache2') ?? '',
    }),
  },
});
