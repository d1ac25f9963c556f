import { type Browser } from 'playwright-core';
import { launchBrowser } from '../../../test-support/browser.js';
import { trustFlag } from './authority.js';
import { NAME, type TestTls } from './installation.js';

/** Chromium that resolves the installation's name and trusts its certificate, as at a customer. */
export function launchCustomerBrowser({ proxy }: TestTls): Promise<Browser> {
  return launchBrowser(`--host-resolver-rules=MAP ${NAME} 127.0.0.1`, trustFlag(proxy));
}
