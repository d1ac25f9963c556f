import { type Provider } from '@angular/core';
import { type ProAuthToken } from '../../session/models/pro-auth-token';
import { expectNoSecret } from './capture-console';
import { Frame } from './frame';
import { type HostChannel, installHost, removeHost } from './host';
import { ManualClock } from './manual-clock';
import { Recorder } from './recorder';
import { tokenResponse } from './token-response';

/** The application of a spec: its session, its clock, its server and its host. */
export class EmbeddedApp {
  readonly clock = new ManualClock();
  /** Set by {@link openInHost} and {@link openInBrowser}. */
  frame!: Frame;
  #host: HostChannel | undefined;

  /** The messages to AdvPL. */
  get sentToAdvpl(): HostChannel['jsToAdvpl'] {
    if (!this.#host) throw new Error('The application is not open in a host.');
    return this.#host.jsToAdvpl;
  }

  /** Opens the application in a host whose channel is connected. */
  openInHost(providers: Provider[] = []): void {
    this.#host = installHost();
    this.frame = new Frame(this.clock, providers);
  }

  /** Opens the application in a plain browser. */
  openInBrowser(): void {
    this.frame = new Frame(this.clock);
  }

  setConnected(gotConnection: boolean): void {
    Object.assign(this.#host ?? {}, { gotConnection });
  }

  /** Receives a message from AdvPL. */
  receive(type: string, content: string): void {
    this.#host?.advplToJs?.(type, content);
  }

  /** Writes a storage key as the host or other code does: a text as it is, anything else as JSON. */
  store(value: unknown, key = 'ERPTOKEN'): void {
    sessionStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
  }

  stored(key = 'ERPTOKEN'): ProAuthToken {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as ProAuthToken;
  }

  /** Responds to the token request with a new token, issued by the server's clock. */
  refreshSucceeds(lifetime = 3_600, serverTime = this.clock.now()): string {
    const token = tokenResponse(serverTime, lifetime);
    this.frame.refresh().flush(token);
    return token.access_token;
  }

  /** Responds to the token request with an error. The host has three seconds after that. */
  refreshFails(status = 500): void {
    this.frame.refresh().flush({ message: 'x' }, { status, statusText: 'x' });
  }

  /** Waits for a token as a request does. */
  requestToken(): Recorder<string | undefined> {
    return new Recorder(this.frame.tokens.ready());
  }

  /** Waits for another token as a request does after a 401. */
  recoverFrom401(refused: string | undefined): Recorder<string> {
    return new Recorder(this.frame.tokens.recover(refused));
  }

  /** Closes the application and checks that no secret and no timer is left. */
  close(): void {
    this.frame.close();
    for (const { error } of this.frame.events) expectNoSecret(error);
    expect(this.clock.pending).withContext('timers left').toBe(0);
    removeHost();
  }
}
