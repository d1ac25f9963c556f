import { computed, inject, Injectable, signal } from '@angular/core';
import { type PageEntry } from '../../../../protheus-devkit/src/host/page/page-model.js';
import { OpenApps } from '../apps/open-apps';
import { HostApi } from '../host/host-api';
import { HostSocket } from '../host/host-socket';
import { answerTimes, type QuestionState, questionState } from './conversations';
import { addEntries } from './line-list';
import { isStart, type LogLine } from './log-line';

/** The log of the host: the last entries. */
@Injectable({ providedIn: 'root' })
export class LogStore {
  readonly #api = inject(HostApi);
  readonly #openApps = inject(OpenApps);
  readonly #lines = signal<readonly LogLine[]>([]);
  readonly #linesAtPause = signal<readonly LogLine[] | undefined>(undefined);
  #pending: PageEntry[] = [];

  /** The lines to show: all of them, or those of before the pause. */
  readonly shown = computed(() => this.#linesAtPause() ?? this.#lines());

  readonly paused = computed(() => this.#linesAtPause() !== undefined);

  /** The number of lines since the pause. */
  readonly newLines = computed(() => {
    const last = this.#linesAtPause()?.at(-1)?.id ?? 0;
    return this.paused() ? this.#lines().filter(({ id }) => id > last).length : 0;
  });

  readonly #answers = computed(() => answerTimes(this.#lines()));

  /** The time of the page, which goes on while questions wait. */
  readonly #now = signal(Date.now());

  /** The number of the first line since the application in sight was started last; 0 without one. */
  readonly lastStart = computed(() => {
    const application = this.#openApps.active()?.application;
    if (application === undefined) return 0;
    return (
      this.#lines()
        .filter(line => isStart(line) && line.application === application)
        .at(-1)?.id ?? 0
    );
  });

  /** The number of warnings since that start. */
  readonly warnings = computed(() => {
    const first = this.lastStart();
    return this.#lines().filter(({ warning, id }) => warning && id >= first).length;
  });

  constructor() {
    inject(HostSocket).messages.subscribe(message => {
      if (message.kind === 'history') this.#receive(message.entries);
      if (message.kind === 'log') this.#receive([message.entry]);
    });
    setInterval(() => this.#now.set(Date.now()), 1000);
  }

  /** How the question of a line stands; undefined for a line that is none. */
  questionState(line: LogLine): QuestionState | undefined {
    return questionState(line, this.#answers(), this.#now());
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
  #receive(entries: readonly PageEntry[]): void {
    if (!this.#pending.length) setTimeout(() => this.#flush(), 16);
    this.#pending.push(...entries);
  }

  #flush(): void {
    const entries = this.#pending;
    this.#pending = [];
    this.#lines.update(lines => addEntries(lines, entries));
  }
}
