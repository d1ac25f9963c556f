// The cost of `provideProtheus()` at the start of a PO UI application: without it, with it, and with
// the existing library. Production builds, each start in a new tab with an empty cache, interleaved.
import { launchBrowser } from '../test-support/browser.js';
import { installPeer } from '../test-support/installed-peer.js';
import { buildApp } from './support/apps.js';
import { pageWithSession, withServer } from './support/page.js';
import { median, report, round } from './support/report.js';
import { embeddedSession } from './support/session.js';

const ROUNDS = 15;

installPeer();
const VARIANTS = ['nothing', 'ours', 'peer'] as const;
const folders = VARIANTS.map(variant =>
  buildApp('typical', variant === 'nothing' ? undefined : variant),
);
const browser = await launchBrowser();
const times: Record<string, number[]> = {};
try {
  for (let round = -1; round < ROUNDS; round++) {
    for (let index = 0; index < VARIANTS.length; index++) {
      // Each round starts with another variant, so that none always runs after the same one.
      const at = (index + round + 1) % VARIANTS.length;
      const started = await withServer(folders[at], async url => {
        const page = await pageWithSession(browser, embeddedSession());
        await page.goto(url);
        const mark = await page.waitForFunction(
          () => performance.getEntriesByName('started')[0]?.startTime,
        );
        const time = (await mark.jsonValue()) as number;
        await page.close();
        return time;
      });
      // The first round warms up the browser.
      if (round >= 0) (times[VARIANTS[at]] ??= []).push(started);
    }
  }
} finally {
  await browser.close();
}
const none = median(times['nothing']);
const peer = median(times['peer']) - none;
report(
  'start',
  VARIANTS.map(variant => {
    const time = median(times[variant]);
    return {
      with: variant,
      'ms to started': round(time, 1),
      'ms added': round(time - none, 1),
      'of peer': round((time - none) / peer),
    };
  }),
);
