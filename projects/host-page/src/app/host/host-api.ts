import { Injectable } from '@angular/core';
import { type FaultDescription } from '../../../../protheus-devkit/src/host/faults/catalogue.js';
import { type LogEntry } from '../../../../protheus-devkit/src/host/log/log-entries.js';
import { type NoteText } from '../../../../protheus-devkit/src/host/log/note-texts.js';
import { type PageState } from '../../../../protheus-devkit/src/host/page/page-model.js';
import { type HostSession } from '../../../../protheus-devkit/src/host/session/host-session.js';

/** A change of a session; `theme: null` sets no theme. */
export type SessionChange = Partial<Omit<HostSession, 'theme' | 'extraKeys'>> & {
  readonly theme?: 0 | 1 | 2 | null;
};

/** A launched application: the number of its connection and the URL of its frame. */
export interface LaunchedApp {
  readonly port: number;
  readonly url: string;
}

/** The API of the host for its page. */
@Injectable({ providedIn: 'root' })
export class HostApi {
  state(): Promise<PageState> {
    return this.#call('GET', 'state');
  }

  launch(
    application: string,
    environment: string | undefined,
    session: SessionChange = {},
  ): Promise<LaunchedApp> {
    return this.#call('POST', 'apps', { application, environment, session, mode: 'webapp' });
  }

  /** Closes an application without asking. The request is sent even when this page unloads. */
  close(port: number): Promise<unknown> {
    return this.#call('DELETE', `apps/${port}`);
  }

  /** Changes the session of an application that stays open. */
  changeAppSession(port: number, change: SessionChange): Promise<unknown> {
    return this.#call('PUT', `apps/${port}/session`, change);
  }

  /** Changes the session in which the next application opens. */
  changeSession(change: SessionChange): Promise<unknown> {
    return this.#call('PUT', 'session', change);
  }

  /** Changes it to a session of the configuration; fails when there is none of this name. */
  useSession(name: string): Promise<unknown> {
    return this.#call('PUT', 'session', { name });
  }

  faults(): Promise<Readonly<Record<string, FaultDescription>>> {
    return this.#call('GET', 'faults');
  }

  /** The texts of the notes in the log, by topic. */
  notes(): Promise<Readonly<Record<string, NoteText>>> {
    return this.#call('GET', 'notes');
  }

  /** Replaces the faults that are on. */
  setFaults(faults: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#call('PUT', 'faults', faults);
  }

  /** Switches some faults on or, by `false`, off; the others stay. */
  changeFaults(change: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#call('PATCH', 'faults', change);
  }

  /** The whole log, with whole bodies. */
  log(): Promise<readonly LogEntry[]> {
    return this.#call('GET', 'log');
  }

  /** The whole log as HAR. */
  har(): Promise<object> {
    return this.#call('GET', 'har');
  }

  /** One entry of the log, with whole bodies. */
  entry(id: number): Promise<LogEntry> {
    return this.#call('GET', `log/${id}`);
  }

  /** The numbers of the requests whose bodies contain all words of a text. */
  async findByBody(text: string): Promise<readonly number[]> {
    const { ids } = await this.#call<{ readonly ids: readonly number[] }>(
      'GET',
      `log/search?${new URLSearchParams({ text })}`,
    );
    return ids;
  }

  /** Values of the storage without tokens and passwords, by their keys. */
  redact(values: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    return this.#call('POST', 'redactions', values);
  }

  clearLog(): Promise<unknown> {
    return this.#call('DELETE', 'log');
  }

  /** Sends a REST request as the user of the session. */
  rest<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
    return this.#call('GET', `rest${path}?${new URLSearchParams(query)}`);
  }

  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
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
