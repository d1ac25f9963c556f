import { type Heard } from './host-under-test.js';

/** Keeps what came until somebody asks for it, and whoever asks until something comes. */
export class Inbox {
  private readonly come: Heard[] = [];
  private readonly waiting: ((heard: Heard) => void)[] = [];

  put(type: string, content: string): void {
    const next = this.waiting.shift();
    if (next) next({ type, content });
    else this.come.push({ type, content });
  }

  take(): Promise<Heard> {
    const first = this.come.shift();
    return first ? Promise.resolve(first) : new Promise(resolve => this.waiting.push(resolve));
  }
}
