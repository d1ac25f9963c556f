import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, it } from 'node:test';
import {
  Architect,
  type BuilderContext,
  type BuilderOutput,
  createBuilder,
} from '@angular-devkit/architect';
import { TestingArchitectHost } from '@angular-devkit/architect/testing/index.js';
import { type json, logging, schema } from '@angular-devkit/core';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import serveBuilder from './builder.js';

/** What the fake `serve` builder received. */
interface Served {
  readonly target: string;
  readonly options: json.JsonObject;
  readonly server: Server;
}

interface Scenario {
  readonly options?: json.JsonObject;
  /** The number of failed builds before the first successful one. */
  readonly failures?: number;
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs `Orders:protheus-serve` with a fake dev server until `work` is done. */
async function running(
  { options = {}, failures = 0, files = {} }: Scenario,
  work: (run: {
    readonly outputs: readonly BuilderOutput[];
    readonly log: readonly string[];
    readonly served: Served;
    readonly url: string;
  }) => Promise<void>,
): Promise<{ served: Served; url: string }> {
  return inTemporaryFolder(async cwd => {
    await writeTree(cwd, files);
    const registry = new schema.CoreSchemaRegistry();
    registry.addPostTransform(schema.transforms.addUndefinedDefaults);
    const host = new TestingArchitectHost(cwd, cwd);
    let served: Served | undefined;
    async function* devServer(
      options: json.JsonObject,
      { target, addTeardown }: BuilderContext,
    ): AsyncGenerator<BuilderOutput> {
      const server = createServer((_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<base href="/">dev'),
      );
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      addTeardown(() => {
        server.closeAllConnections();
        server.close();
      });
      served = { target: `${target?.target}:${target?.configuration ?? ''}`, options, server };
      for (let i = 0; i < failures; i++) yield { success: false };
      const { port } = server.address() as AddressInfo;
      yield { success: true, baseUrl: `http://127.0.0.1:${port}/`, port };
      yield { success: true, baseUrl: `http://127.0.0.1:${port}/`, port };
      await new Promise(resolve => server.once('close', resolve));
    }
    const optionsSchema = JSON.parse(
      await readFile(new URL('schema.json', import.meta.url), 'utf8'),
    ) as json.JsonObject;
    host.addBuilder('fake:serve', createBuilder(devServer));
    host.addBuilder('protheus-devkit:serve', serveBuilder, '', optionsSchema);
    host.addTarget({ project: 'Orders', target: 'serve' }, 'fake:serve', {});
    const other = { project: 'Orders', target: 'other', configuration: 'homologation' };
    host.addTarget(other, 'fake:serve', {});
    host.addTarget({ project: 'Orders', target: 'protheus-serve' }, 'protheus-devkit:serve', {
      open: false,
      port: 0,
      ...options,
    });
    const logger = new logging.Logger('test');
    const log: string[] = [];
    logger.subscribe(({ message }) => log.push(message));
    const target = { project: 'Orders', target: 'protheus-serve' };
    const scheduled = await new Architect(host, registry).scheduleTarget(target, {}, { logger });
    const outputs: BuilderOutput[] = [];
    const enough = new Promise<void>(resolve => {
      scheduled.output.subscribe(output => {
        outputs.push(output);
        if (outputs.length === failures + 2 || output.error) resolve();
      });
    });
    await enough;
    const url = String((outputs[outputs.length - 1] as { baseUrl?: string }).baseUrl);
    assert.ok(served, String(outputs[0]?.error));
    try {
      await work({ outputs, log, served, url });
    } finally {
      await scheduled.stop();
    }
    return { served, url };
  });
}

describe('the builder protheus-devkit:serve', () => {
  it('starts the dev server on a free port and opens the application in the host', async () => {
    await running({}, async ({ served, outputs, log, url }) => {
      assert.equal(served.target, 'serve:');
      assert.deepEqual(served.options, { port: 0, open: false });
      assert.deepEqual(
        outputs.map(({ success }) => success),
        [true, true],
      );
      assert.deepEqual(
        log.filter(line => line.startsWith('Protheus: ')),
        [`Protheus: ${url}/webapp/?app=orders`],
      );
      const page = await (await fetch(`${url}/app-root/orders/index.html`)).text();
      assert.match(page, /<base href="\/app-root\/orders\/">dev/);
    });
  });

  it('starts the host after the first successful build', async () => {
    await running({ failures: 1 }, async ({ outputs, url }) => {
      assert.deepEqual(
        outputs.map(({ success }) => success),
        [false, true, true],
      );
      assert.equal((await fetch(`${url}/webapp/`)).status, 200);
    });
  });

  it('applies another target, another name and the options of the host', async () => {
    const options = {
      serveTarget: 'Orders:other:homologation',
      name: 'pedidos',
      config: 'mine.json',
      environments: ['P12', 'TST'],
      faults: ['stale'],
    };
    const files = { 'mine.json': '{"session": {"module": "CTB"}}' };
    await running({ options, files }, async ({ served, url }) => {
      assert.equal(served.target, 'other:homologation');
      const state = (await (await fetch(`${url}/webapp/api/state`)).json()) as Record<
        string,
        unknown
      >;
      assert.deepEqual(state['environments'], ['P12', 'TST']);
      assert.deepEqual(state['faults'], { stale: true });
      assert.equal((state['session'] as { module: string }).module, 'CTB');
      assert.equal((state['applications'] as { name: string }[])[0].name, 'pedidos');
    });
  });

  it('prints once the password of the sample users that is made for a real server', async () => {
    process.env['PROTHEUS_PASSWORD'] = 'of-the-real-server';
    try {
      const options = { rest: 'http://127.0.0.1:9/rest', user: 'maria' };
      await running({ options }, async ({ log, url }) => {
        const printed = log.flatMap(line => /^(?:Password|Senha) .*: (\S+)$/.exec(line)?.[1] ?? []);
        assert.equal(printed.length, 1);
        for (const [password, status] of [
          [printed[0], 201],
          ['protheus', 401],
          ['of-the-real-server', 401],
        ] as const) {
          const headers = { grant_type: 'password', username: 'admin', password: password ?? '' };
          const address = `${url}/app-root/api/oauth2/v1/token`;
          assert.equal((await fetch(address, { method: 'POST', headers })).status, status);
        }
        assert.doesNotMatch(log.join('\n'), /of-the-real-server/);
      });
    } finally {
      delete process.env['PROTHEUS_PASSWORD'];
    }
    await running({}, async ({ log }) =>
      assert.doesNotMatch(log.join('\n'), /sample users|exemplo/),
    );
  });

  it('ends the host and the dev server together', async () => {
    const { served, url } = await running({}, async () => undefined);
    assert.equal(served.server.listening, false);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await assert.rejects(once(socket, 'connect'));
  });

  it('fails with the error of the host', async () => {
    await assert.rejects(
      running({ options: { faults: ['nothing'] } }, async ({ outputs }) => {
        throw new Error(String(outputs[0].error));
      }),
      /PDK205/,
    );
  });
});
