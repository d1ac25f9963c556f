import { Injectable, signal } from '@angular/core';
import { Subject } from 'rxjs';
import {
  type HostMessage,
  type PageMessage,
} from '../../../../protheus-devkit/src/host/page/socket-messages.js';

/** The WebSocket to the host: messages of applications and AdvPL, and events of the host. */
@Injectable({ providedIn: 'root' })
export class HostSocket {
  /** Whether the host has ended. A restarted host has another secret: reconnecting would fail. */
  readonly lost = signal(false);

  readonly #received = new Subject<HostMessage>();
  readonly messages = this.#received.asObservable();

  readonly #socket = new WebSocket(socketUrl());
  readonly #opened = new Promise<void>(resolve =>
    this.#socket.addEventListener('open', () => resolve(), { once: true }),
  );

  constructor() {
    this.#socket.addEventListener('message', ({ data }) =>
      this.#received.next(JSON.parse(String(data)) as HostMessage),
    );
    this.#socket.addEventListener('close', () => this.lost.set(true));
  }

  send(message: PageMessage): void {
    void this.#opened.then(() => this.#socket.send(JSON.stringify(message)));
  }
}

function socketUrl(): string {
  const secret = document.querySelector<HTMLMetaElement>('meta[name=protheus-host-secret]');
  // Behind a reverse proxy the page may be https; its socket must then be wss.
  const url = new URL('socket', document.baseURI.replace(/^http/, 'ws'));
  url.search = `?secret=${secret?.content ?? ''}&log=all`;
  return url.href;
}
