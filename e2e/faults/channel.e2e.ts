// Each fault of the channel, in a real browser and in both modes: its effect on an application with
// the library. No application hangs, and none receives another's answer.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Frame, type Page } from 'playwright-core';
import { type HostFaults } from '../../projects/protheus-devkit/src/host/faults/catalogue.js';
import { type FaultCase, faultSuite, type Result } from '../support/fault-case.js';
import { until } from '../support/wait-for.js';

const suite = faultSuite();

function request(app: Page | Frame, content: unknown, options: object = {}): Promise<Result> {
  return app.evaluate(
    ([content, options]) => globalThis.faultApp.request('echo', content, options),
    [content, options] as const,
  );
}

/** Waits until the channel is connected and AdvPL has answered the platform's message. */
async function waitForStart({ host, waitForText }: FaultCase): Promise<void> {
  await waitForText('#channel', 'connected');
  await until(() =>
    host.messages.some(({ type, direction }) => type === 'preLoad' && direction === 'advpl-to-js'),
  );
}

for (const mode of ['webapp', 'desktop'] as const) {
  describe(`faults of the channel, ${mode}`, () => {
    const fault = (faults: HostFaults, work: (test: FaultCase) => Promise<void>): Promise<void> =>
      suite.open(mode, { faults }, work);

    it('slow-connect: requests wait for the connection', () =>
      fault({ 'slow-connect': 4000 }, async ({ app, waitForText }) => {
        assert.deepEqual(await request(app, { a: 1 }), { value: { a: 1 } });
        await waitForText('#channel', 'connected');
        // It may have connected before the test reads it.
        const [first] = await app.evaluate(() => globalThis.faultApp.channels);
        assert.equal(first, 'connecting');
      }));

    it('never-connect: the wait ends with a code, and so does the request', () =>
      fault({ 'never-connect': true }, async ({ app, waitForText }) => {
        await waitForText('#kind', mode === 'webapp' ? 'webapp' : 'smartclient');
        await waitForText('#channel', 'connecting');
        const short = await app.evaluate(() => globalThis.faultApp.whenEmbedded(200));
        assert.deepEqual(short, { channel: 'connecting', code: 'NGP402' });
        assert.deepEqual(await request(app, 1), { code: 'NGP402' });
      }));

    it('lost-connection: the request ends instead of waiting for ever', () =>
      fault({}, async test => {
        const { app, host, waitForText, waitForNote } = test;
        await waitForStart(test);
        host.faults = { 'lost-connection': 1 };
        // The desktop's script does not report a closed socket: there the timeout ends the request.
        const end = await request(app, 1, mode === 'webapp' ? {} : { timeout: 1500 });
        await waitForNote('connection-lost');
        assert.deepEqual(end, { code: mode === 'webapp' ? 'NGP404' : 'NGP403' });
        if (mode === 'webapp') await waitForText('#channel', 'lost');
        assert.equal(host.sendToApp('news', 'x'), 0);
      }));

    it('silent-advpl: the request ends at its limit', () =>
      fault({ 'silent-advpl': true }, async ({ app, waitForText }) => {
        await waitForText('#channel', 'connected');
        assert.deepEqual(await request(app, 1, { timeout: 400 }), { code: 'NGP403' });
      }));

    it('empty-answer: no JSON, but a text', () =>
      fault({ 'empty-answer': true }, async ({ app, waitForText }) => {
        await waitForText('#channel', 'connected');
        assert.deepEqual(await request(app, { a: 1 }), { code: 'NGP405' });
        assert.deepEqual(await request(app, 'x', { responseType: 'text' }), { value: '' });
      }));

    it('double-answer: the second one is dropped', () =>
      fault({ 'double-answer': true }, async ({ app, waitForText }) => {
        await waitForText('#channel', 'connected');
        assert.deepEqual(await request(app, { n: 1 }, { concurrent: true }), { value: { n: 1 } });
        assert.deepEqual(await request(app, { n: 2 }, { concurrent: true }), { value: { n: 2 } });
      }));

    it('answers-out-of-order: each request receives its own answer', () =>
      fault({}, async test => {
        const { app, host } = test;
        await waitForStart(test);
        host.faults = { 'answers-out-of-order': true };
        const answers = await app.evaluate(() =>
          Promise.all(
            [1, 2, 3, 4].map(n => globalThis.faultApp.request('echo', { n }, { concurrent: true })),
          ),
        );
        assert.deepEqual(
          answers.map(({ value }) => value),
          [1, 2, 3, 4].map(n => ({ n })),
        );
        const order = host.messages
          .filter(({ direction, type }) => direction === 'advpl-to-js' && type.startsWith('echo'))
          .map(({ content }) => (JSON.parse(content) as { n: number }).n);
        assert.deepEqual(order, [2, 1, 4, 3]);
      }));

    it('late-answer: dropped after the timeout, and the next request receives its own answer', () =>
      fault({}, async test => {
        const { app, host } = test;
        await waitForStart(test);
        host.faults = { 'late-answer': 2000 };
        assert.deepEqual(await request(app, { n: 1 }, { timeout: 200 }), { code: 'NGP403' });
        assert.deepEqual(await request(app, { n: 2 }), { value: { n: 2 } });
      }));

    for (const name of ['advpltojs-missing', 'advpltojs-invalid'] as const) {
      it(`${name}: the application does not need the script, and the host has a note`, () =>
        fault({ [name]: true }, async ({ app, host, waitForText, waitForNote, problems }) => {
          await waitForText('#channel', 'connected');
          assert.deepEqual(await request(app, { n: 1 }), { value: { n: 1 } });
          await waitForNote(name);
          if (name === 'advpltojs-missing') return;
          const note = host.log.find(entry => entry.kind === 'note' && entry.topic === name);
          assert.match(JSON.stringify(note), /SyntaxError/);
          await until(() => /advpltojs\.js: SyntaxError/.test(problems.join('\n')));
        }));
    }

    it('cp1252: only characters outside the code page are lost', () =>
      fault({ cp1252: true }, async ({ app, waitForText }) => {
        await waitForText('#channel', 'connected');
        assert.deepEqual(await request(app, 'São João € “x” 漢', { responseType: 'text' }), {
          value: 'São João € “x” ?',
        });
      }));

    it('reload: the application restarts while it is used, and works', () =>
      fault({ reload: 800 }, async test => {
        const { app, host, waitForText } = test;
        // The application runs in the second page, whatever the first page did.
        await app.waitForFunction(
          () =>
            'faultApp' in globalThis &&
            performance
              .getEntriesByType('navigation')
              .some(entry => (entry as PerformanceNavigationTiming).type === 'reload'),
        );
        await waitForText('#channel', 'connected');
        const pages = host.requests.filter(({ url }) => /\/app\/(index\.html)?\?/.test(url));
        assert.equal(pages.length, 2);
        assert.deepEqual(await request(app, { n: 1 }), { value: { n: 1 } });
        assert.equal(host.runningApps.length, 1);
      }));
  });
}
