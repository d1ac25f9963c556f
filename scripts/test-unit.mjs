// The library's specs in headless Chromium.
import { findBrowser } from './lib/browser.mjs';
import { ng, run } from './lib/process.mjs';

run(ng, ['test', 'ngx-protheus', '--progress=false', ...process.argv.slice(2)], {
  env: { CHROME_BIN: await findBrowser(), NG_CLI_ANALYTICS: 'false' },
});
