// A day's use of the local host in minutes: ten applications opened and closed 100 times, 100,000 REST
// requests, 10,000 messages, reloads, a dev server that restarts. What is measured is what is left of it:
// memory after collection, and what keeps the process alive. SOAK_SHARE=0.1 runs a tenth and writes no
// result.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';
import { root } from '../test-support/root.js';
import { type Goal, report, round } from './support/report.js';

const share = Number(process.env['SOAK_SHARE'] ?? '1');
const APPLICATIONS = 10;
const ROUNDS = Math.max(4, Math.round(100 * share));
const REQUESTS = Math.round(100_000 * share);
const MESSAGES = Math.round(10_000 * share);
const RESTARTS = Math.max(2, Math.round(20 * share));
const MEGABYTE = 2 ** 20;
const PAGE =
  '<!doctype html><html><head><base href="/"></head><body><app-root></app-root></body></html>';

/** What is left in the process of the host. */
interface Left {
  readonly heap: number;
  readonly handles: Readonly<Record<string, number>>;
  readonly open: number;
}

/** A dev server that can be restarted on its port, with the WebSocket of its live reload. */
class DevServer {
  #server: Server | undefined;
  #sockets: WebSocketServer | undefined;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    this.#sockets = new WebSocketServer({ server });
    this.#server = server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as { port: number }).port;
  }

  async stop(): Promise<void> {
    for (const client of this.#sockets?.clients ?? []) client.terminate();
    this.#server?.closeAllConnections();
    const closed = this.#server && once(this.#server, 'close');
    this.#server?.close();
    await closed;
  }
}

async function left(child: ChildProcess): Promise<Left> {
  child.send('left');
  return ((await once(child, 'message')) as [Left])[0];
}

/** A browser with the page of the host. */
class Browser {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
  #authorization = '';
  #secret = '';

  constructor(readonly url: string) {}

  async signIn(): Promise<void> {
    const page = await this.send('GET', '/webapp/');
    this.#secret = /host-secret" content="(\w+)"/.exec(page)?.[1] ?? '';
    const text = await this.send('POST', '/app-root/api/oauth2/v1/token', '', {
      grant_type: 'password',
      username: 'admin',
      password: 'protheus',
    });
    const { access_token } = JSON.parse(text) as { access_token: string };
    this.#authorization = `Bearer ${access_token}`;
  }

  send(
    method: string,
    path: string,
    body = '',
    more: Record<string, string> = {},
  ): Promise<string> {
    const headers = { origin: this.url, 'content-type': 'application/json', ...more };
    return new Promise((resolve, reject) => {
      const sent = request(
        this.url + path,
        { method, agent: this.#agent, headers },
        async response => {
          let text = '';
          for await (const chunk of response.setEncoding('utf8')) text += chunk as string;
          resolve(text);
        },
      );
      sent.once('error', reject).end(body);
    });
  }

  async requests(count: number): Promise<void> {
    let waiting = count;
    const headers = { authorization: this.#authorization, tenantid: 'T1,D MG 01 ,' };
    const worker = async (): Promise<void> => {
      while (waiting-- > 0) {
        const text = await this.send(
          'GET',
          '/app-root/api/demo/v1/products?page=1&pageSize=5',
          '',
          headers,
        );
        if (!text.includes('"items"')) throw new Error(text);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
  }

  async launch(application: string, mode: string): Promise<number> {
    const text = await this.send('POST', '/webapp/api/apps', JSON.stringify({ application, mode }));
    return (JSON.parse(text) as { port: number }).port;
  }

  async connect(path: string): Promise<WebSocket> {
    const socket = new WebSocket(this.url.replace('http', 'ws') + path, { origin: this.url });
    await once(socket, 'open');
    return socket;
  }

  page(query = ''): Promise<WebSocket> {
    return this.connect(`/webapp/socket?secret=${this.#secret}${query}`);
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Opens ten applications, exchanges messages, reloads and closes them. */
async function useApplications(browser: Browser, messages: number): Promise<void> {
  const page = await browser.page('&log=all');
  const ports: number[] = [];
  for (let index = 0; index < APPLICATIONS; index++) {
    const port = await browser.launch(`app${index}`, index % 2 === 0 ? 'webapp' : 'desktop');
    ports.push(port);
    await browser.send('GET', `/app-root/app${index}/index.html?p=${port}`, '', {
      accept: 'text/html',
    });
    page.send(JSON.stringify({ kind: 'connect', port }));
  }
  let answers = 0;
  const all = new Promise<void>(resolve => {
    page.on('message', data => {
      if (String(data).startsWith('{"kind":"exec"') && ++answers >= messages) resolve();
    });
  });
  for (let sent = 0; sent < messages; sent++) {
    const port = ports[(sent * 2) % APPLICATIONS];
    page.send(JSON.stringify({ kind: 'message', port, type: 'echo', content: 'ação '.repeat(20) }));
    page.send(
      JSON.stringify({ kind: 'storage', area: 'session', key: `k${sent}`, value: 'v'.repeat(99) }),
    );
  }
  await all;
  // The person reloads the page: its socket goes, and another one has the same applications.
  page.terminate();
  const reloaded = await browser.page('&log');
  for (const port of ports) {
    reloaded.send(JSON.stringify({ kind: 'connect', port }));
    await browser.send('POST', `/webapp/api/apps/${port}/reload`, '{}');
  }
  for (const port of ports) await browser.send('DELETE', `/webapp/api/apps/${port}`);
  reloaded.terminate();
}

/** The dev server ends while a page is connected to it, and starts again. */
async function restartDevServer(browser: Browser, server: DevServer): Promise<void> {
  const live = await browser.connect('/app-root/dev/ng-cli-ws').catch(() => undefined);
  const page = { accept: 'text/html' };
  await browser.send('GET', '/app-root/dev/index.html', '', page);
  await server.stop();
  await browser.send('GET', '/app-root/dev/index.html', '', page);
  await browser.send('GET', '/app-root/dev/main.js');
  await server.start();
  await browser.send('GET', '/app-root/dev/main.js');
  live?.terminate();
}

async function clearLog(browser: Browser): Promise<void> {
  await browser.send('DELETE', '/webapp/api/log');
}

const build = await mkdtemp(join(tmpdir(), 'soak-'));
await writeFile(join(build, 'index.html'), PAGE);
const server = new DevServer();
await server.start();
const child = spawn(
  process.execPath,
  ['--expose-gc', join(root, 'bench', 'support', 'soak-host.mjs'), build, server.url],
  { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
);
const [url] = (await once(child, 'message')) as [string];

// What is loaded and compiled at first use is no leak: each part runs before the first measurement.
const first = new Browser(url);
await first.signIn();
await first.requests(3_000);
for (let warming = 0; warming < 3; warming++) await useApplications(first, 300);
await restartDevServer(first, server);
await clearLog(first);
first.close();
const before = await left(child);

const started = performance.now();
const browser = new Browser(url);
await browser.signIn();
for (let at = 0; at < ROUNDS; at++) {
  await browser.requests(Math.ceil(REQUESTS / ROUNDS));
  await useApplications(browser, Math.ceil(MESSAGES / ROUNDS));
  if (at % Math.ceil(ROUNDS / RESTARTS) === 0) await restartDevServer(browser, server);
}
const seconds = (performance.now() - started) / 1000;
await clearLog(browser);
browser.close();
const after = await left(child);
child.kill('SIGINT');
// The process ends by itself only when nothing is left in it.
const [code] = (await Promise.race([
  once(child, 'exit'),
  new Promise(resolve => setTimeout(resolve, 10_000, ['still running'])),
])) as [number | string | null];
if (code === 'still running') child.kill('SIGKILL');
await server.stop();
await rm(build, { recursive: true });

const more = Object.entries(after.handles).filter(
  ([name, count]) => count > (before.handles[name] ?? 0),
);
const rows = [
  { what: 'memory after collection, before', megabytes: round(before.heap / MEGABYTE) },
  { what: 'memory after collection, after', megabytes: round(after.heap / MEGABYTE) },
  { what: `seconds for ${REQUESTS} requests and ${ROUNDS} rounds`, seconds: round(seconds, 0) },
  ...more.map(([what, handles]) => ({ what, handles })),
];
const allowed = Math.max(5 * MEGABYTE, before.heap / 10);
const goals: Goal[] = [
  {
    goal: 'megabytes more after the soak (10 % or 5 MB)',
    limit: round(allowed / MEGABYTE),
    measured: round((after.heap - before.heap) / MEGABYTE),
  },
  { goal: 'handles more than before', limit: 0, measured: more.length },
  { goal: 'applications still open', limit: 0, measured: after.open },
  { goal: 'exit code after Ctrl+C', limit: 0, measured: code === 0 ? 0 : 1 },
];
if (share === 1) report('soak', rows, goals);
else {
  console.table(rows);
  console.table(goals);
}
if (goals.some(({ measured, limit }) => measured > limit)) process.exitCode = 1;
