// The cost of one request: without an interceptor, with two hand-written ones, with ours, and with
// the chain of the existing library. Interleaved rounds; medians and ratios.
import './support/request-bench.js';
import { installPeer } from '../test-support/installed-peer.js';
import { buildApp } from './support/apps.js';
import { withPage } from './support/page.js';
import { type Goal, median, report, round } from './support/report.js';
import { embeddedSession } from './support/session.js';

/** 20,000 requests for each variant. */
const ROUNDS = 20;
const COUNT = 1_000;

installPeer();
const folder = buildApp('requests', 'peer');
await withPage(folder, embeddedSession(), async page => {
  await page.waitForFunction(() => 'requestBench' in globalThis);
  const measure = (others: number, changing: boolean, rounds = ROUNDS) =>
    page.evaluate(options => globalThis.requestBench.measure(options), {
      rounds,
      count: COUNT,
      others,
      changing,
    });

  const rows: object[] = [];
  const goals: Goal[] = [];
  for (const others of [0, 1, 3]) {
    for (const changing of [false, true]) {
      await measure(others, changing, 5);
      const times = await measure(others, changing);
      const each = (name: string): number => (median(times[name]) / COUNT) * 1_000;
      const none = each('none');
      const added = (name: string): number => each(name) - none;
      for (const name of Object.keys(times)) {
        rows.push({
          'other interceptors': others,
          storage: changing ? 'changes each time' : 'unchanged',
          variant: name,
          'µs a request': round(each(name)),
          'µs added': round(added(name)),
          'of re-reading': round(added(name) / added('re-reading')),
          'of peer': round(added(name) / added('peer')),
        });
      }
      if (!others && !changing) {
        goals.push(
          {
            goal: 'ours adds, of what the re-reading one adds',
            limit: 0.5,
            measured: round(added('ours') / added('re-reading'), 3),
          },
          {
            goal: 'ours adds, of what the peer adds',
            limit: 0.2,
            measured: round(added('ours') / added('peer'), 3),
          },
        );
      }
    }
  }
  const sent = await page.evaluate(() => globalThis.requestBench.sent());
  for (const [name, { requests, authorized, tenants, lastUrl }] of Object.entries(sent)) {
    if (name === 'none') continue;
    const prefixed = lastUrl.startsWith('http://erp.test:8080/app-root/api/');
    const fresh = name === 'cached' ? tenants === 1 : tenants >= 9;
    if (authorized !== requests || !prefixed || !fresh) {
      throw new Error(
        `${name} did not set the headers and the URL: ${JSON.stringify({ requests, authorized, tenants, lastUrl })}`,
      );
    }
  }
  report('requests', rows, goals);
});
