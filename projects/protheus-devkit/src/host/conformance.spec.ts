// The suite that every host has to pass (`conformance/`), for the local host in both modes.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import {
  type AdvplProgram,
  type HostUnderTest,
  type OpenHost,
} from '../../../../conformance/suite/host-under-test.js';
import { messageCases, type MessageRow } from '../../../../conformance/suite/message-cases.js';
import { MessageQueue } from '../../../../conformance/suite/message-queue.js';
import { storageCases, type StorageKey } from '../../../../conformance/suite/storage-cases.js';
import { writeTree } from '../app-package/testing/temporary-folder.js';
import { parseAppRootPath } from './app-root/app-root-paths.js';
import { type AdvplChannel } from './channel/advpl-handlers.js';
import { startHost } from './start-host.js';
import { PageClient } from './testing/page-client.js';
import { smallApp } from './testing/with-host.js';

async function table<T>(name: string): Promise<T> {
  return JSON.parse(
    await readFile(new URL(`../../../../conformance/${name}.json`, import.meta.url), 'utf8'),
  ) as T;
}
const { keys } = await table<{ keys: StorageKey[] }>('storage-keys');
const { messages } = await table<{ messages: MessageRow[] }>('messages');

/** The application's side of a channel. */
interface AppConnection {
  send(type: string, content: string): void;
  close(): void;
}

/** A frame of the web client. */
async function frame(host: Host, port: number, received: MessageQueue): Promise<AppConnection> {
  const page = await PageClient.connect(host);
  page.onMessage(message => {
    if (message.kind === 'exec') received.enqueue(message.type, message.content);
  });
  page.send({ kind: 'connect', port });
  await page.take('connected');
  return {
    send: (type, content) => page.send({ kind: 'message', port, type, content }),
    close: () => page.close(),
  };
}

/** The page of SmartClient. */
async function smartClient(
  host: Host,
  port: number,
  received: MessageQueue,
): Promise<AppConnection> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { origin: host.url });
  await once(socket, 'open');
  const connected = once(socket, 'message');
  socket.on('message', data => {
    const { type, args } = JSON.parse(String(data)) as { type: number; args?: [string, string] };
    if (type === 1 && args) received.enqueue(...args);
  });
  socket.send('{"type":3,"id":0}');
  await connected;
  let id = 1;
  return {
    send: (...args) =>
      socket.send(JSON.stringify({ type: 6, object: 'mainDialog', method: 1, args, id: id++ })),
    close: () => socket.terminate(),
  };
}

type Host = Awaited<ReturnType<typeof startHost>>;

for (const mode of ['webapp', 'desktop'] as const) {
  describe(`the local host, ${mode}: conformance`, () => {
    let folder: string;
    let host: Host;
    /** AdvPL's side in the current case. */
    let current: AdvplProgram = () => [];

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'conformance '));
      await writeTree(folder, smallApp);
      host = await startHost({
        applications: ['dist/demo'],
        cwd: folder,
        port: 0,
        config: false,
        onJsToAdvpl: {
          '*': (content: string, { type, advplToJs }: AdvplChannel) => {
            for (const answer of current(type, content)) advplToJs(answer.type, answer.content);
          },
        },
      });
    });
    after(async () => {
      await host.close();
      await rm(folder, { recursive: true });
    });

    const open: OpenHost = async program => {
      current = program;
      const received = new MessageQueue();
      const { port, url } = await host.launchApp('demo', { mode });
      const connection = await (mode === 'webapp' ? frame : smartClient)(host, port, received);
      const page = await (await fetch(url)).text();
      const written = /id="protheus">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}';
      const { session, local } = JSON.parse(written) as Pick<HostUnderTest, 'session' | 'local'>;
      return {
        session,
        local,
        send: connection.send,
        nextMessage: () => received.next(),
        token: () => session['ERPTOKEN'],
        close: () => connection.close(),
      };
    };

    for (const { title, run } of [...storageCases(keys), ...messageCases(messages)]) {
      it(title, () => run(open));
    }
  });
}

describe('the local host: the URL table', async () => {
  interface Row {
    readonly url: string;
    readonly sent?: string;
    readonly kind?: string;
    readonly collides?: boolean;
    readonly except?: readonly (Partial<Row> & { rest?: string[]; base?: string[] })[];
  }
  const { baseHrefs, restBases, groups, page } = await table<{
    page: string;
    baseHrefs: { name: string; folder: string }[];
    restBases: { api_baseUrl: string; href: string; path: string }[];
    groups: (Partial<Row> & { title: string; rows: Row[] })[];
  }>('url-table');

  for (const [rest, base] of [
    ['/app-root', '/app-root/demo/'],
    ['/app-root/env', '/app-root/env/demo_env_env/'],
  ]) {
    const { folder } = baseHrefs.find(({ name }) => name === base) ?? { folder: '' };
    const { href } = restBases.find(({ api_baseUrl }) => api_baseUrl === rest) ?? { href: '' };

    it(`routes REST requests and files under ${rest} as the library sends them`, () => {
      let checked = 0;
      for (const group of groups) {
        for (const row of group.rows) {
          const exception = (row.except ?? group.except)?.find(
            one => (one.rest?.includes(rest) ?? true) && (one.base?.includes(base) ?? true),
          );
          const { kind, sent, collides } = { ...group, ...row, ...exception };
          if (collides || (kind !== 'rest' && kind !== 'asset')) continue;
          const filled = (sent ?? '')
            .replace('{rest}', href)
            .replace('{page}', page)
            .replace('{folder}', folder);
          const { pathname } = new URL(filled);
          // The folder without its slash: every server redirects from there to the folder.
          if (`${pathname}/` === folder) continue;
          // The host serves files in any case of their letters, with a warning; the URL table does not.
          if (pathname.toLowerCase().startsWith(folder) && !pathname.startsWith(folder)) continue;
          const path = pathname.slice('/app-root'.length) || '/';
          const names = {
            applications: ['demo'],
            environments: rest.endsWith('env') ? ['env', 'other'] : [],
          };
          const found = parseAppRootPath(path, names).kind;
          assert.equal(found, kind === 'rest' ? 'rest' : 'app', `${row.url} → ${filled}`);
          checked++;
        }
      }
      assert.ok(checked > 90, String(checked));
    });
  }
});
