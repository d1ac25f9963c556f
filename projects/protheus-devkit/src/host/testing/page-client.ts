import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type PageEntry } from '../page/page-model.js';
import { type HostMessage, type PageMessage } from '../page/socket-messages.js';
import { type ProtheusHost } from '../protheus-host.js';

/** Replaces the page of the host in tests: its WebSocket, without a browser. */
export class PageClient {
  readonly #socket: WebSocket;

  readonly messages: HostMessage[] = [];
  readonly #waiting = new Set<() => void>();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', data => {
      this.messages.push(JSON.parse(String(data)) as HostMessage);
      for (const wake of this.#waiting) wake();
    });
  }

  /** Reads the secret from the page, and connects. */
  static async connect(host: ProtheusHost, query = ''): Promise<PageClient> {
    const socket = new WebSocket(
      `${host.url.replace('http', 'ws')}/webapp/socket?secret=${await secretOf(host)}${query}`,
      { origin: host.url },
    );
    const client = new PageClient(socket);
    await once(socket, 'open');
    return client;
  }

  /** Calls the listener with each further message. */
  onMessage(listener: (message: HostMessage) => void): void {
    this.#socket.on('message', data => listener(JSON.parse(String(data)) as HostMessage));
  }

  send(message: PageMessage): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** Waits until this number of messages of a kind has arrived. */
  async take<K extends HostMessage['kind']>(
    kind: K,
    count = 1,
  ): Promise<Extract<HostMessage, { kind: K }>[]> {
    for (;;) {
      const found = this.messages.filter(
        (message): message is Extract<HostMessage, { kind: K }> => message.kind === kind,
      );
      if (found.length >= count) return found;
      await new Promise<void>(resolve => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** Waits until the entry of the log with this number has arrived. */
  async entry(id: number): Promise<PageEntry> {
    for (let count = 0; ;) {
      const entries = await this.take('log', count + 1);
      const found = entries.find(({ entry }) => entry.id === id);
      if (found) return found.entry;
      count = entries.length;
    }
  }

  close(): void {
    this.#socket.terminate();
  }
}

/** The secret that the host writes into its page. */
export async function secretOf(host: ProtheusHost): Promise<string> {
  const page = await (await fetch(`${host.url}/webapp/`)).text();
  return /name="protheus-host-secret" content="(\w+)"/.exec(page)?.[1] ?? '';
}

/** Sends the report of the platform's script in an application's page that it is ready. */
export async function reportReady(host: ProtheusHost, port: number): Promise<void> {
  await fetch(`${host.url}/webapp/api/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: host.url },
    body: JSON.stringify({ port, event: 'ready', detail: {} }),
  });
}
