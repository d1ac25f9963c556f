import { computed, inject, Injectable, signal } from '@angular/core';
import { type LogEntry } from '../../../../protheus-devkit/src/host/log/log-entries.js';
import { HostApi } from '../host/host-api';
import { HostSocket } from '../host/host-socket';
import { LineList } from './line-list';
import { type LogLine } from './log-line';

/** The log of the host: the last entries. */
@Injectable({ providedIn: 'root' })
export class LogStore {
  readonly #api = inject(HostApi);
  readonly #list = new LineList();
  readonly #lines = signal<readonly LogLine[]>([]);
  readonly #linesAtPause = signal<readonly LogLine[] | undefined>(undefined);
  #pending: LogEntry[] = [];

  /** The lines to show: all of them, or those of before the pause. */
  readonly shown = computed(() => this.#linesAtPause() ?? this.#lines());

  readonly paused = computed(() => this.#linesAtPause() !== undefined);

  /** The number of lines since the pause. */
  readonly newLines = computed(() => {
    const last = this.#linesAtPause()?.at(-1)?.id ?? 0;
    return this.paused() ? this.#lines().filter(({ id }) => id > last).length : 0;
  });

  readonly warnings = computed(() => this.#lines().filter(({ warning }) => warning).length);

  constructor() {
    inject(HostSocket).messages.subscribe(message => {
      if (message.kind === 'history') this.#receive(message.entries);
      if (message.kind === 'log') this.#receive([message.entry]);
    });
  }

  pause(): void {
    this.#linesAtPause.set(this.#lines());
  }

  resume(): void {
    this.#linesAtPause.set(undefined);
  }

  async clear(): Promise<void> {
    await this.#api.clearLog();
    this.#pending = [];
    this.#lines.set([]);
    if (this.paused()) this.#linesAtPause.set([]);
  }

  /** Thousands of messages may arrive in a second: they are added once per frame. */
  #receive(entries: readonly LogEntry[]): void {
    if (!this.#pending.length) setTimeout(() => this.#flush(), 16);
    this.#pending.push(...entries);
  }

  #flush(): void {
    const entries = this.#pending;
    this.#pending = [];
    this.#lines.update(lines => this.#list.add(lines, entries));
  }
}
