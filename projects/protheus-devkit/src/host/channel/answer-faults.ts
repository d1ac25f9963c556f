import { type HostFaults } from '../faults/catalogue.js';
import { throughCp1252 } from '../faults/cp1252.js';

/** A message of AdvPL on its way to an application. */
export interface Answer {
  readonly type: string;
  readonly content: string;
}

/** How long an answer waits for one that overtakes it, when answers come out of order. */
const patience = 2000;

/** Lets the messages of AdvPL suffer what real ones suffer. */
export class AnswerFaults {
  private held: Answer | undefined;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly faults: () => HostFaults,
    private readonly deliver: (answer: Answer) => void,
  ) {}

  send(sent: Answer): void {
    const faults = this.faults();
    const content = faults['empty-answer'] ? '' : sent.content;
    const answer = { ...sent, content: faults.cp1252 ? throughCp1252(content) : content };
    const late = faults['late-answer'];
    if (late !== undefined) return this.later(late, () => this.order(answer));
    this.order(answer);
  }

  /** Forgets what was still to come. */
  clear(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.held = undefined;
  }

  private order(answer: Answer): void {
    if (!this.faults()['answers-out-of-order']) return this.repeat(answer);
    const held = this.held;
    this.held = undefined;
    if (held) {
      this.repeat(answer);
      return this.repeat(held);
    }
    this.held = answer;
    this.later(patience, () => {
      if (this.held !== answer) return;
      this.held = undefined;
      this.repeat(answer);
    });
  }

  private repeat(answer: Answer): void {
    this.deliver(answer);
    if (this.faults()['double-answer']) this.deliver(answer);
  }

  private later(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, milliseconds);
    this.timers.add(timer);
  }
}
