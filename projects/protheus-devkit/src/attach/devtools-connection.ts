import { once } from 'node:events';
import { type RawData, WebSocket } from 'ws';

/** The values of a command or of an event of the DevTools protocol. */
export type Values = Readonly<Record<string, unknown>>;

/** An event of a target. */
export interface DevToolsEvent {
  readonly method: string;
  readonly params: Values;
}

/** The commands and the events of one target. */
export interface DevToolsTarget {
  /** Sends a command. @returns Its result; `undefined` when the target is gone or refuses it. */
  send(method: string, params?: Values): Promise<Values | undefined>;
  /** Receives every event of this target, and of no other one. */
  onEvent(listener: (event: DevToolsEvent) => void): void;
}

/** The most bytes of one message: a body of a response, in base64. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * One connection of the DevTools protocol: JSON over a WebSocket, with several targets in sessions. The
 * package `ws`, which the local host needs anyway, is all that this takes.
 */
export class DevToolsConnection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<
    number,
    { readonly sessionId: string; settle(result: Values | undefined): void }
  >();
  readonly #listeners = new Map<string, ((event: DevToolsEvent) => void)[]>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: RawData) => this.#receive(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.#settleAll());
  }

  /** Connects. The address is the one that the browser named; no other header reveals who asks. */
  static async open(url: string, signal?: AbortSignal): Promise<DevToolsConnection> {
    const socket = new WebSocket(url, { maxPayload: MAX_BYTES, perMessageDeflate: false });
    const connection = new DevToolsConnection(socket);
    await once(socket, 'open', signal ? { signal } : {});
    return connection;
  }

  /** Settles when the connection ends, on either side. */
  get closed(): Promise<unknown> {
    return this.#socket.readyState === WebSocket.CLOSED
      ? Promise.resolve()
      : once(this.#socket, 'close');
  }

  /** @param sessionId the session of a target; empty for the connection's own target */
  target(sessionId = ''): DevToolsTarget {
    return {
      send: (method, params = {}) => this.#send(sessionId, method, params),
      onEvent: listener => {
        this.#listeners.set(sessionId, [...(this.#listeners.get(sessionId) ?? []), listener]);
      },
    };
  }

  close(): void {
    this.#socket.terminate();
  }

  #send(sessionId: string, method: string, params: Values): Promise<Values | undefined> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.resolve(undefined);
    const id = ++this.#lastId;
    const session = sessionId === '' ? {} : { sessionId };
    return new Promise(resolve => {
      this.#waiting.set(id, { sessionId, settle: resolve });
      this.#socket.send(JSON.stringify({ id, method, params, ...session }));
    });
  }

  /** Settles the commands of one session, or all, without a result. */
  #settleAll(sessionId?: string): void {
    for (const [id, waiting] of this.#waiting) {
      if (sessionId !== undefined && waiting.sessionId !== sessionId) continue;
      this.#waiting.delete(id);
      waiting.settle(undefined);
    }
  }

  #receive(text: string): void {
    let message: Values;
    try {
      message = Object(JSON.parse(text)) as Values;
    } catch {
      return;
    }
    const { id, result, method, params, sessionId } = message;
    if (typeof id === 'number') {
      this.#waiting.get(id)?.settle(result === undefined ? undefined : (result as Values));
      this.#waiting.delete(id);
      return;
    }
    if (typeof method !== 'string') return;
    const listeners = this.#listeners.get(typeof sessionId === 'string' ? sessionId : '') ?? [];
    const event = { method, params: Object(params ?? {}) as Values };
    // A page that is closed answers none of the commands that were sent to it.
    if (method === 'Target.detachedFromTarget') this.#settleAll(String(event.params['sessionId']));
    for (const listener of listeners) listener(event);
  }
}
