// docs/local-host.md and its Portuguese translation, tested against the host.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { faultCatalogue } from './faults/catalogue.js';
import { readFaults } from './faults/read-fault.js';
import { PageClient } from './testing/page-client.js';
import { smallApp, withHost } from './testing/with-host.js';

for (const name of ['local-host.md', 'pt-BR/host-local.md']) {
  describe(`docs/${name}`, () => {
    const text = readFile(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
    const blocks = async (): Promise<string[]> =>
      [...(await text).matchAll(/^```ts\n(.*?)^```$/gms)].map(match => match[1]);

    it('shows a configuration that works', async () => {
      const [config] = await blocks();
      await withHost(
        {},
        async ({ host, get, token }) => {
          assert.equal(host.session.branch, 'D SP 01 ');
          const headers = { authorization: `Bearer ${await token()}` };
          const path = '/app-root/api/crm/v1/customers';
          const list = (await (await get(path, headers)).json()) as { items: unknown[] };
          assert.deepEqual(list.items, [{ code: '000001' }]);
          assert.equal((await get(`${path}/000001`, headers)).status, 200);
          assert.equal((await get(`${path}/9`, headers)).status, 404);

          const page = await PageClient.connect(host);
          const { port } = await host.launchApp('demo', { mode: 'webapp' });
          page.send({ kind: 'connect', port });
          page.send({ kind: 'message', port, type: 'greet', content: 'José' });
          page.send({ kind: 'message', port, type: 'order:7', content: '' });
          assert.deepEqual(
            (await page.take('exec', 2)).map(({ type, content }) => [type, content]),
            [
              ['greeting', 'Olá, José'],
              ['order:7', '{"status":"open"}'],
            ],
          );
        },
        { ...smallApp, 'protheus.host.ts': config },
      );
    });

    it('names exactly the faults of the catalogue', async () => {
      const names = [...(await text).matchAll(/`([a-z]+[a-z\d-]*)(=[^`]+)?`/g)].map(
        match => match[1],
      );
      for (const fault of Object.keys(faultCatalogue)) assert.ok(names.includes(fault), fault);
      const rows = [...(await text).matchAll(/^\| (`.*?)\s*\|/gm)].flatMap(match => [
        ...match[1].matchAll(/`([^`]+)`/g),
      ]);
      assert.ok(rows.length > 15);
      readFaults(rows.map(match => match[1]));
    });

    it('names only flags of the command', async () => {
      const { hostFlags } = await import('../cli/host/host-flags.js');
      const flags = [...(await text).matchAll(/[ `]--([a-z][a-z-]+)/g)].map(match => match[1]);
      assert.ok(flags.length > 15);
      for (const flag of flags) assert.ok(flag === 'help' || Object.hasOwn(hostFlags, flag), flag);
    });

    it('states the size of the sample data', async () => {
      await withHost({}, async ({ get, token }) => {
        const headers = { authorization: `Bearer ${await token()}` };
        const count = async (path: string): Promise<number> => {
          const url = `/app-root/api/framework/environment/v1/${path}`;
          return ((await (await get(url, headers)).json()) as { items: unknown[] }).items.length;
        };
        const groups = await count('companies?pageSize=1000');
        const branches = await count('branches?EnterpriseGroup=T1&pageSize=1000');
        assert.match(await text, new RegExp(`${groups} .*T1.* ${branches} `));
      });
    });
  });
}
