// The suite that every host is judged by (`conformance/`), over the local host in both modes.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { Inbox } from '../../../../conformance/suite/message-queue.js';
import { messageCases, type MessageRow } from '../../../../conformance/suite/message-cases.js';
import { storageCases, type StorageKey } from '../../../../conformance/suite/storage-cases.js';
import {
  type OpenSubject,
  type Source,
  type Subject,
} from '../../../../conformance/suite/host-under-test.js';
import { writeTree } from '../app-package/testing/temporary-folder.js';
import { readAppRootAddress } from './app-root/addresses.js';
import { type AdvplChannel } from './channel/advpl-handlers.js';
import { startHost } from './start-host.js';
import { PageClient } from './testing/page-client.js';
import { smallApp } from './testing/with-host.js';

const table = async <T>(name: string): Promise<T> =>
  JSON.parse(
    await readFile(new URL(`../../../../conformance/${name}.json`, import.meta.url), 'utf8'),
  ) as T;
const { keys } = await table<{ keys: StorageKey[] }>('storage-keys');
const { messages } = await table<{ messages: MessageRow[] }>('messages');

/** The application's end of a channel. */
interface Line {
  send(type: string, content: string): void;
  close(): void;
}

/** A frame of the web client. */
async function frame(host: Host, port: number, inbox: Inbox): Promise<Line> {
  const page = await PageClient.connect(host);
  page.onMessage(message => {
    if (message.kind === 'exec') inbox.put(message.type, message.content);
  });
  page.send({ kind: 'connect', port });
  await page.take('connected');
  return {
    send: (type, content) => page.send({ kind: 'message', port, type, content }),
    close: () => page.close(),
  };
}

/** The page of SmartClient. */
async function smartClient(host: Host, port: number, inbox: Inbox): Promise<Line> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { origin: host.url });
  await once(socket, 'open');
  const connected = once(socket, 'message');
  socket.on('message', data => {
    const { type, args } = JSON.parse(String(data)) as { type: number; args?: [string, string] };
    if (type === 1 && args) inbox.put(...args);
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
    /** AdvPL's side in the case that runs. */
    let current: Source = () => [];

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

    const open: OpenSubject = async source => {
      current = source;
      const inbox = new Inbox();
      const { port, url } = await host.openApp('demo', { mode });
      const line = await (mode === 'webapp' ? frame : smartClient)(host, port, inbox);
      const page = await (await fetch(url)).text();
      const written = /id="protheus">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}';
      const { session, local } = JSON.parse(written) as Pick<Subject, 'session' | 'local'>;
      return {
        session,
        local,
        send: line.send,
        heard: () => inbox.take(),
        token: () => session['ERPTOKEN'],
        close: () => line.close(),
      };
    };

    for (const { title, run } of [...storageCases(keys), ...messageCases(messages)]) {
      it(title, () => run(open));
    }
  });
}

describe('the local host: the address table', async () => {
  interface Row {
    readonly address: string;
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
  }>('address-table');

  for (const [rest, base] of [
    ['/app-root', '/app-root/demo/'],
    ['/app-root/env', '/app-root/env/demo_env_env/'],
  ]) {
    const { folder } = baseHrefs.find(({ name }) => name === base) ?? { folder: '' };
    const { href } = restBases.find(({ api_baseUrl }) => api_baseUrl === rest) ?? { href: '' };

    it(`takes for REST and for files under ${rest} what the library sends as such`, () => {
      let judged = 0;
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
          // The folder without its slash: every server leads from there into the folder.
          if (`${pathname}/` === folder) continue;
          // The host finds files in any case of their letters and warns; the browser's rules do not.
          if (pathname.toLowerCase().startsWith(folder) && !pathname.startsWith(folder)) continue;
          const path = pathname.slice('/app-root'.length) || '/';
          const names = {
            applications: ['demo'],
            environments: rest.endsWith('env') ? ['env', 'other'] : [],
          };
          const found = readAppRootAddress(path, names).kind;
          assert.equal(found, kind === 'rest' ? 'rest' : 'app', `${row.address} → ${filled}`);
          judged++;
        }
      }
      assert.ok(judged > 90, String(judged));
    });
  }
});
