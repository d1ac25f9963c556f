import { type Provider } from '@angular/core';

import { type ProAuthToken } from '../../session/models/pro-auth-token';
import { Frame } from './frame';
import { type HostChannel, leaveHost, openHost } from './host';
import { answer } from './made-up-token';
import { ManualClock } from './manual-clock';
import { Outcome } from './outcome';
import { expectNoSecret } from './quiet-console';

/** An application as a spec of the token sees it: its session, its clock, its server and its host. */
export class EmbeddedApp {
  readonly clock = new ManualClock();
  /** There after {@link open} or {@link openOutside}. */
  frame!: Frame;
  private host: HostChannel | undefined;

  /** The messages to AdvPL. */
  get sentToAdvpl(): HostChannel['jsToAdvpl'] {
    if (!this.host) throw new Error('Nobody opened the application.');
    return this.host.jsToAdvpl;
  }

  /** Opens the application in a host whose channel is connected. */
  open(providers: Provider[] = []): void {
    this.host = openHost();
    this.frame = new Frame(this.clock, providers);
  }

  /** Opens the application in a plain browser. */
  openOutside(): void {
    this.frame = new Frame(this.clock);
  }

  setConnected(gotConnection: boolean): void {
    Object.assign(this.host ?? {}, { gotConnection });
  }

  /** Writes a storage key as the host or other code does: a text as it is, anything else as JSON. */
  store(value: unknown, key = 'ERPTOKEN'): void {
    sessionStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
  }

  stored(key = 'ERPTOKEN'): ProAuthToken {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as ProAuthToken;
  }

  /** The server gives a new token, issued by the server's clock. */
  succeed(life = 3_600, serverTime = this.clock.now()): string {
    const token = answer(serverTime, life);
    this.frame.refresh().flush(token);
    return token.access_token;
  }

  /** The server gives none. The host has three seconds after that. */
  breakDown(status = 500): void {
    this.frame.refresh().flush({ message: 'x' }, { status, statusText: 'x' });
  }

  /** A request that needs a token. */
  waiting(): Outcome<string | undefined> {
    return new Outcome(this.frame.tokens.ready());
  }

  /** A request that was refused. */
  recovering(refused: string | undefined): Outcome<string> {
    return new Outcome(this.frame.tokens.recover(refused));
  }

  /** Closes the application and looks for what it left behind. */
  close(): void {
    this.frame.close();
    for (const { error } of this.frame.events) expectNoSecret(error);
    expect(this.clock.pending).withContext('timers left').toBe(0);
    leaveHost();
  }
}
