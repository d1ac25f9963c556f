import { Injectable, signal } from '@angular/core';

/** One line for the user: shown for six seconds and read out by screen readers. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  readonly message = signal('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  announce(message: string): void {
    clearTimeout(this.#timer);
    this.message.set(message);
    this.#timer = setTimeout(() => this.message.set(''), 6000);
  }
}
