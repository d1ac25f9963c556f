import { TestBed } from '@angular/core/testing';
import { Subscription } from 'rxjs';
import { resetReports } from '../errors/report';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { type ProtheusChannelError } from '../host/protheus-channel-error';
import { ProtheusChannel } from './protheus-channel';
import { resetChannel } from './reset-channel';

/** Set-up of the specs of `ProtheusChannel`: a mocked clock, spies on the console, a clean page. */
export class ChannelHarness {
  /** `console.error`. */
  log!: jasmine.Spy;
  /** `console.warn`. */
  warnings!: jasmine.Spy;
  /** Unsubscribed after each spec. */
  subscriptions!: Subscription;

  /** Registers the set-up and the clean-up of each spec of the calling suite. */
  constructor() {
    beforeEach(() => {
      // Timers that other specs left use their clock.
      resetChannel();
      this.subscriptions = new Subscription();
      resetReports();
      this.log = spyOn(console, 'error');
      this.warnings = spyOn(console, 'warn');
      jasmine.clock().install().mockDate();
    });

    afterEach(() => {
      this.subscriptions.unsubscribe();
      TestBed.resetTestingModule();
      resetChannel();
      jasmine.clock().uninstall();
      FakeWebChannel.remove();
      sessionStorage.clear();
    });
  }

  get channel(): ProtheusChannel {
    return TestBed.inject(ProtheusChannel);
  }

  /** Creates the service, which receives messages from then on. */
  openChannel(): void {
    TestBed.inject(ProtheusChannel);
  }

  /** Writes the storage keys of the host's start script, without a channel in the page. */
  openedByProtheus(): void {
    sessionStorage.setItem('SocketPort', '63972');
    sessionStorage.setItem('RemoteType', '1');
  }

  /** Subscribes to a request. Returns what it emits, in order: values, the code of an error, `done`. */
  request(...request: Parameters<ProtheusChannel['request']>): unknown[] {
    const emitted: unknown[] = [];
    const observer = {
      next: (value: unknown) => emitted.push(value),
      error: (error: ProtheusChannelError) => emitted.push(error.code),
      complete: () => emitted.push('done'),
    };
    this.subscriptions.add(this.channel.request(...request).subscribe(observer));
    return emitted;
  }

  /** Subscribes to the errors without a caller. Returns their codes and message types, in order. */
  errors(): string[] {
    const errors: string[] = [];
    this.subscriptions.add(
      this.channel.errors.subscribe(({ code, type }) => errors.push(`${code} ${type}`)),
    );
    return errors;
  }
}
