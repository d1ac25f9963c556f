// A new application from nothing, as a user makes it: npm run test:new for Angular 19. Others by
// argument: npm run test:new -- 17 21-module. With --update the committed texts are written again.
import { build } from './build.mjs';
import { findBrowser } from './lib/browser.mjs';
import { nodeTest } from './lib/node-test.mjs';

const args = process.argv.slice(2);
const applications = args.filter(arg => !arg.startsWith('--'));

build(['library', 'devkit']);
nodeTest(['e2e/new'], {
  ending: '.e2e.ts',
  timeout: 1_500_000,
  env: {
    CHROME_BIN: await findBrowser(),
    NEW_APPLICATIONS: applications.join(' ') || '19',
    ...(args.includes('--update') && { UPDATE_TEXTS: 'true' }),
  },
});
