import { type IncomingMessage } from 'node:http';
import { type Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type ChannelTransport } from '../channel/app-channel.js';
import { type HostLog } from '../log/host-log.js';
import { type AppInstance } from '../running-apps/app-instance.js';
import { type AppPages } from '../running-apps/app-pages.js';
import { type RunningApps } from '../running-apps/running-apps.js';
import { pageEntry } from './page-entry.js';
import { parsePageMessage } from './parse-page-message.js';
import { type HostMessage, type PageMessage } from './socket-messages.js';

/** The bytes in a page's send buffer above which log entries are not sent to it. */
const MAX_BUFFERED_BYTES = 8 * 1024 * 1024;

/** Connects the pages in browsers to the applications that run in them. */
export class PageSocket implements AppPages {
  readonly #apps: RunningApps;
  readonly #log: HostLog;
  readonly #onCloseAnswer: (port: number, close: boolean) => void;

  readonly #server = new WebSocketServer({ noServer: true });
  readonly #clients = new Map<number, WebSocket>();
  readonly #transports = new Map<number, ChannelTransport>();
  /** The messages to send as soon as the page of an application connects. */
  readonly #pendingMessages = new WeakMap<AppInstance, HostMessage[]>();

  constructor(
    apps: RunningApps,
    log: HostLog,
    onCloseAnswer: (port: number, close: boolean) => void,
  ) {
    this.#apps = apps;
    this.#log = log;
    this.#onCloseAnswer = onCloseAnswer;
  }

  /**
   * Accepts a connection. The caller has verified its secret and origin.
   * @param query `port` is the application of the page; `log` subscribes to new entries of the log,
   *   `log=all` also requests the earlier entries
   */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, query: URLSearchParams): void {
    this.#server.handleUpgrade(request, socket, head, client => this.#serve(client, query));
  }

  command(port: number, message: HostMessage): boolean {
    const client = this.#clients.get(port);
    if (client) send(client, message);
    return client !== undefined;
  }

  /**
   * Sends a message to the page that shows an application, now or when it connects: in desktop mode
   * the application may send messages to AdvPL before its page is connected.
   */
  deliver(port: number, message: HostMessage): void {
    if (this.command(port, message)) return;
    const app = this.#apps.get(port);
    if (app) this.#pendingMessages.set(app, [...(this.#pendingMessages.get(app) ?? []), message]);
  }

  broadcast(message: HostMessage): void {
    for (const client of this.#server.clients) send(client, message);
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #serve(client: WebSocket, query: URLSearchParams): void {
    const port = Number(query.get('port'));
    if (port) this.#assign(port, client);
    if (query.get('log') === 'all') {
      send(client, {
        kind: 'history',
        entries: this.#log.entries.map(entry => pageEntry(entry, this.#log.secrets)),
      });
    }
    const unsubscribe = query.has('log')
      ? this.#log.subscribe(entry => {
          if (client.bufferedAmount < MAX_BUFFERED_BYTES)
            send(client, { kind: 'log', entry: pageEntry(entry, this.#log.secrets) });
        })
      : undefined;
    client.on('message', (data: RawData) => {
      const message = parsePageMessage(String(data));
      if (message) this.#receive(client, message);
    });
    client.on('error', () => client.terminate());
    client.on('close', () => {
      unsubscribe?.();
      for (const [port, owner] of this.#clients) if (owner === client) this.#release(port);
    });
  }

  #receive(client: WebSocket, message: PageMessage): void {
    switch (message.kind) {
      case 'connect':
        return this.#connect(client, message.port);
      case 'disconnect':
        return this.#release(message.port);
      case 'message':
        return this.#apps.get(message.port)?.channel.receive(message.type, message.content);
      case 'close-answer':
        return this.#onCloseAnswer(message.port, message.close);
      case 'storage':
        this.#log.add({
          kind: 'storage',
          time: Date.now(),
          area: message.area,
          key: message.key,
          value: message.value,
        });
        return;
    }
  }

  #connect(client: WebSocket, port: number): void {
    const app = this.#apps.get(port);
    if (!app) return;
    const transport: ChannelTransport = {
      connected: () => send(client, { kind: 'connected', port }),
      exec: (type, content) => send(client, { kind: 'exec', port, type, content }),
      disconnected: () => send(client, { kind: 'disconnected', port }),
    };
    this.#assign(port, client);
    this.#transports.set(port, transport);
    app.channel.attach(transport);
  }

  #assign(port: number, client: WebSocket): void {
    this.#clients.set(port, client);
    const app = this.#apps.get(port);
    if (!app) return;
    for (const message of this.#pendingMessages.get(app) ?? []) send(client, message);
    this.#pendingMessages.delete(app);
  }

  #release(port: number): void {
    const transport = this.#transports.get(port);
    if (transport) this.#apps.get(port)?.channel.detach(transport);
    this.#transports.delete(port);
    this.#clients.delete(port);
  }
}

function send(client: WebSocket, message: HostMessage): void {
  if (client.readyState === client.OPEN) client.send(JSON.stringify(message));
}
