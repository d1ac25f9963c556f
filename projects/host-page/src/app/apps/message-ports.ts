import { effect, inject, Injectable, signal } from '@angular/core';
import { type HostMessage } from '../../../../protheus-devkit/src/host/page/socket-messages.js';
import { HostSocket } from '../host/host-socket';

/**
 * The web client's end of the channel: connects the message port of each application in a frame to
 * AdvPL in the Node process.
 */
@Injectable({ providedIn: 'root' })
export class MessagePorts {
  readonly #socket = inject(HostSocket);
  readonly #ports = new Map<number, MessagePort>();
  readonly #connectedPorts = signal<ReadonlySet<number>>(new Set());

  /** The numbers of the applications that are connected to AdvPL. */
  readonly connected = this.#connectedPorts.asReadonly();

  constructor() {
    addEventListener('message', event => this.#connect(event));
    addEventListener('storage', event => this.#reportStorage(event));
    this.#socket.messages.subscribe(message => this.#receive(message));
    effect(() => {
      if (!this.#socket.lost()) return;
      for (const port of this.#ports.values()) port.postMessage({ type: 'DISCONNECTED' });
      this.#connectedPorts.set(new Set());
    });
  }

  #connect({ origin, data, ports: [channel] }: MessageEvent): void {
    const message = data as { readonly type?: unknown; readonly port?: unknown } | null;
    if (origin !== location.origin || message?.type !== 'CONNECT' || !channel) return;
    const port = Number(message.port);
    this.#ports.set(port, channel);
    channel.onmessage = ({ data }: MessageEvent<{ type?: unknown; content?: unknown }>) =>
      this.#socket.send({
        kind: 'message',
        port,
        type: String(data.type),
        content: String(data.content ?? ''),
      });
    this.#socket.send({ kind: 'connect', port });
  }

  #receive(message: HostMessage): void {
    switch (message.kind) {
      case 'connected':
        this.#connectedPorts.update(ports => new Set(ports).add(message.port));
        return this.#ports.get(message.port)?.postMessage({ type: 'CONNECTED' });
      case 'exec': {
        const { type, content } = message;
        return this.#ports
          .get(message.port)
          ?.postMessage({ type: 'EXEC', value: { type, content } });
      }
      case 'disconnected':
        this.#ports.get(message.port)?.postMessage({ type: 'DISCONNECTED' });
        return this.#forget(message.port);
      case 'closed':
        this.#ports.delete(message.port);
        return this.#forget(message.port);
      case 'write-storage':
        for (const [key, value] of Object.entries(message.session)) {
          sessionStorage.setItem(key, value);
        }
    }
  }

  #forget(port: number): void {
    this.#connectedPorts.update(ports => new Set([...ports].filter(other => other !== port)));
  }

  // The frames share this tab's storage: each write in a frame is an event here.
  #reportStorage({ storageArea, key, newValue }: StorageEvent): void {
    if (!key || key.startsWith('protheus-devkit.')) return;
    const area = storageArea === sessionStorage ? 'session' : 'local';
    this.#socket.send({ kind: 'storage', area, key, value: newValue });
  }
}
