// The cost of the local host: the time until it listens, the REST requests it serves in a second, and
// the memory that messages leave behind. The command of the built package, as a user runs it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { root } from '../test-support/root.js';
import { type Goal, median, report, round } from './support/report.js';

const ROUNDS = 15;
const REQUESTS = 20_000;
const MESSAGES = 100_000;
const MEGABYTE = 2 ** 20;

const devkit = join(root, 'dist', 'protheus-devkit', 'bin.js');
const app = join(root, 'dist', 'demo');
const goals: Goal[] = [];
const rows: object[] = [];

/** The milliseconds until a program prints its first line, or until it ends without one. */
async function untilFirstLine(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  const milliseconds = performance.now() - started;
  await end(child);
  return milliseconds;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.kill('SIGINT')) await once(child, 'exit');
}

/** Starts the host in its own process, which also reports its memory. */
async function startHost(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', join(root, 'bench', 'support', 'host.mjs'), app],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const [url] = (await once(child, 'message')) as [string];
  return { child, url };
}

/** The megabytes of the host's heap after garbage collection. */
async function memory(child: ChildProcess): Promise<number> {
  child.send('memory');
  const [bytes] = (await once(child, 'message')) as [number];
  return bytes / MEGABYTE;
}

/** Sends requests from one client over persistent connections. @returns The responses in a second. */
async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const path = `${url}/app-root/api/demo/v1/products?page=1&pageSize=20`;
  const sendRequest = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = request(path, { agent, headers }, response => {
        if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
        response.resume().once('end', resolve);
      });
      sent.once('error', reject).end();
    });
  let left = REQUESTS;
  const started = performance.now();
  const worker = async (): Promise<void> => {
    while (left-- > 0) await sendRequest();
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  agent.destroy();
  return (REQUESTS * 1000) / (performance.now() - started);
}

/** Sends messages of an application and waits for all answers of AdvPL. */
async function exchange(url: string, count: number): Promise<void> {
  const page = await (await fetch(`${url}/webapp/`)).text();
  const secret = /host-secret" content="(\w+)"/.exec(page)?.[1] ?? '';
  const response = await fetch(`${url}/webapp/api/apps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ application: 'demo' }),
  });
  const { port } = (await response.json()) as { port: number };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/webapp/socket?secret=${secret}`, {
    origin: url,
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ kind: 'connect', port }));
  let answers = 0;
  const all = new Promise<void>(resolve => {
    socket.on('message', data => {
      if (String(data).includes('"kind":"exec"') && ++answers === count) resolve();
    });
  });
  const content = 'ação '.repeat(40);
  for (let sent = 0; sent < count; sent++) {
    socket.send(JSON.stringify({ kind: 'message', port, type: 'echo', content }));
    if (sent % 1000 === 999) await new Promise(resolve => setImmediate(resolve));
  }
  await all;
  socket.terminate();
}

const hosts: number[] = [];
const nodes: number[] = [];
for (let i = 0; i < ROUNDS; i++) {
  nodes.push(await untilFirstLine(['-e', '0']));
  hosts.push(await untilFirstLine([devkit, 'host', app, '--port', '0']));
}
const [started, bare] = [median(hosts), median(nodes)];
rows.push({ what: 'node -e 0', milliseconds: round(bare) });
rows.push({ what: 'protheus-devkit host, until it listens', milliseconds: round(started) });
goals.push({
  goal: 'milliseconds until the host listens, more than node -e 0',
  limit: 300,
  measured: round(started - bare, 0),
});

const { child, url } = await startHost();
const tokenResponse = await fetch(`${url}/app-root/api/oauth2/v1/token`, {
  method: 'POST',
  headers: { grant_type: 'password', username: 'admin', password: 'protheus' },
});
const { access_token } = (await tokenResponse.json()) as { access_token: string };
const headers = { authorization: `Bearer ${access_token}`, tenantid: 'T1,D MG 01 ,' };
await requestsPerSecond(url, headers);
const speed = median([
  await requestsPerSecond(url, headers),
  await requestsPerSecond(url, headers),
  await requestsPerSecond(url, headers),
]);
rows.push({ what: 'REST requests a second, one client', requests: Math.round(speed) });
goals.push({
  goal: 'milliseconds for a REST request, one client (0.5 is 2,000 a second)',
  limit: 0.5,
  measured: round(1000 / speed, 3),
});

await exchange(url, 10_000);
const before = await memory(child);
await exchange(url, MESSAGES);
const after = await memory(child);
rows.push({ what: 'memory after 10,000 messages', megabytes: round(before) });
rows.push({ what: 'memory after 100,000 messages more', megabytes: round(after) });
goals.push({
  goal: 'megabytes that 100,000 messages leave behind',
  limit: 5,
  measured: round(after - before, 1),
});
await end(child);

report('host', rows, goals);
