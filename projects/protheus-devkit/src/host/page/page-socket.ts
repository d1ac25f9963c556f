import { type IncomingMessage } from 'node:http';
import { type Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type ChannelTransport } from '../channel/app-channel.js';
import { type HostLog } from '../log/host-log.js';
import { type Opening } from '../running-apps/running-app.js';
import { type Openings } from '../running-apps/running-apps.js';
import { redactEntry } from './redact-entry.js';
import { type HostMessage, type PageMessage } from './socket-messages.js';

/** A page that asks for log entries faster than it reads them misses some. */
const maxBuffered = 8 * 1024 * 1024;

/** Joins the pages in browsers with the applications that are open in them. */
export class PageSocket {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly owners = new Map<number, WebSocket>();
  private readonly transports = new Map<number, ChannelTransport>();
  /** What the page of an opening gets as soon as it is there. */
  private readonly held = new WeakMap<Opening, HostMessage[]>();

  constructor(
    private readonly openings: Openings,
    private readonly log: HostLog,
    private readonly closeAnswered: (port: number, close: boolean) => void,
  ) {}

  /**
   * Takes a connection over. The caller has checked who it is.
   * @param query `port` names the one application of the page; `log` asks for all further entries
   * of the log, `log=all` for those before too
   */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, query: URLSearchParams): void {
    this.server.handleUpgrade(request, socket, head, client => this.serve(client, query));
  }

  /** Sends a command to the page that shows an application. @returns whether there is one */
  command(port: number, message: HostMessage): boolean {
    const owner = this.owners.get(port);
    if (owner) post(owner, message);
    return owner !== undefined;
  }

  /**
   * Sends a command to the page that shows an application, now or when it connects: on a desktop the
   * application may talk to AdvPL before its page has connected.
   */
  deliver(port: number, message: HostMessage): void {
    if (this.command(port, message)) return;
    const opening = this.openings.get(port);
    if (opening) this.held.set(opening, [...(this.held.get(opening) ?? []), message]);
  }

  /** Sends a message to every page. */
  broadcast(message: HostMessage): void {
    for (const client of this.server.clients) post(client, message);
  }

  close(): void {
    for (const client of this.server.clients) client.terminate();
    this.server.close();
  }

  private serve(client: WebSocket, query: URLSearchParams): void {
    const own = Number(query.get('port'));
    if (own) this.own(own, client);
    if (query.get('log') === 'all') {
      post(client, { kind: 'history', entries: this.log.entries.map(redactEntry) });
    }
    const unsubscribe = query.has('log')
      ? this.log.subscribe(entry => {
          if (client.bufferedAmount < maxBuffered)
            post(client, { kind: 'log', entry: redactEntry(entry) });
        })
      : undefined;
    client.on('message', (data: RawData) => {
      const message = parse(String(data));
      if (message) this.receive(client, message);
    });
    client.on('error', () => client.terminate());
    client.on('close', () => {
      unsubscribe?.();
      for (const [port, owner] of this.owners) if (owner === client) this.release(port);
    });
  }

  private receive(client: WebSocket, message: PageMessage): void {
    switch (message.kind) {
      case 'connect':
        return this.connect(client, message.port);
      case 'disconnect':
        return this.release(message.port);
      case 'message':
        return this.openings
          .get(message.port)
          ?.channel.receive(String(message.type), String(message.content ?? ''));
      case 'close-answer':
        return this.closeAnswered(message.port, message.close);
      case 'storage':
        return this.log.add({
          kind: 'storage',
          time: Date.now(),
          area: message.area,
          key: message.key,
          value: message.value,
        });
    }
  }

  private connect(client: WebSocket, port: number): void {
    const opening = this.openings.get(port);
    if (!opening) return;
    const transport: ChannelTransport = {
      connected: () => post(client, { kind: 'connected', port }),
      exec: (type, content) => post(client, { kind: 'exec', port, type, content }),
      disconnected: () => post(client, { kind: 'disconnected', port }),
    };
    this.own(port, client);
    this.transports.set(port, transport);
    opening.channel.attach(transport);
  }

  private own(port: number, client: WebSocket): void {
    this.owners.set(port, client);
    const opening = this.openings.get(port);
    if (!opening) return;
    for (const message of this.held.get(opening) ?? []) post(client, message);
    this.held.delete(opening);
  }

  private release(port: number): void {
    const transport = this.transports.get(port);
    if (transport) this.openings.get(port)?.channel.detach(transport);
    this.transports.delete(port);
    this.owners.delete(port);
  }
}

function post(client: WebSocket, message: HostMessage): void {
  if (client.readyState === client.OPEN) client.send(JSON.stringify(message));
}

function parse(text: string): PageMessage | undefined {
  try {
    return JSON.parse(text) as PageMessage;
  } catch {
    return undefined;
  }
}
