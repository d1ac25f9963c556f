import { Injectable } from '@angular/core';
import { type FaultDescription } from '../../../../protheus-devkit/src/host/faults/catalogue.js';
import { type PageState } from '../../../../protheus-devkit/src/host/page/page-model.js';
import { type HostSession } from '../../../../protheus-devkit/src/host/session/host-session.js';

/** What may change in a session; `theme: null` forces none. */
export type SessionChange = Partial<Omit<HostSession, 'theme' | 'extraKeys'>> & {
  readonly theme?: 0 | 1 | 2 | null;
};

/** An application that was just opened: the number of its connection and where its frame goes. */
export interface Opened {
  readonly port: number;
  readonly url: string;
}

/** The API of the host for its page. */
@Injectable({ providedIn: 'root' })
export class HostApi {
  state(): Promise<PageState> {
    return this.call('GET', 'state');
  }

  open(
    application: string,
    environment: string | undefined,
    session: SessionChange = {},
  ): Promise<Opened> {
    return this.call('POST', 'openings', { application, environment, session, mode: 'webapp' });
  }

  /** Closes an application without asking. It reaches the host even when this page goes away. */
  close(port: number): Promise<unknown> {
    return this.call('DELETE', `openings/${port}`);
  }

  /** Changes the session of an application that stays open. */
  changeOpening(port: number, change: SessionChange): Promise<unknown> {
    return this.call('PUT', `openings/${port}/session`, change);
  }

  /** Changes the session in which the next application opens. */
  changeSession(change: SessionChange): Promise<unknown> {
    return this.call('PUT', 'session', change);
  }

  faults(): Promise<Readonly<Record<string, FaultDescription>>> {
    return this.call('GET', 'faults');
  }

  /** Puts faults in the place of those that are on. */
  setFaults(faults: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.call('PUT', 'faults', faults);
  }

  /** Switches some faults, `false` being off, and leaves the others. */
  changeFaults(change: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.call('PATCH', 'faults', change);
  }

  clearLog(): Promise<unknown> {
    return this.call('DELETE', 'log');
  }

  /** Reads REST as the user of the session. */
  rest<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
    return this.call('GET', `rest${path}?${new URLSearchParams(query)}`);
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`api/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      keepalive: method === 'DELETE',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return (await response.json()) as T;
  }
}
