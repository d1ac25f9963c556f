import { Injectable, signal } from '@angular/core';

/** One line for the person: shown for a while and read out by screen readers. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  readonly message = signal('');
  private timer: ReturnType<typeof setTimeout> | undefined;

  say(message: string): void {
    clearTimeout(this.timer);
    this.message.set(message);
    this.timer = setTimeout(() => this.message.set(''), 6000);
  }
}
