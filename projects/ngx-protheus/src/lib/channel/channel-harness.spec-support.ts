import { TestBed } from '@angular/core/testing';
import { Subscription } from 'rxjs';
import { resetReports } from '../errors/report';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { ProtheusChannel } from './protheus-channel';
import { type ProtheusChannelError } from '../host/protheus-channel-error';
import { resetChannel } from './reset-channel';

/** What the specs of `ProtheusChannel` share: a mocked clock, a quiet console, a clean page. */
export class ChannelHarness {
  log!: jasmine.Spy;
  warnings!: jasmine.Spy;
  /** Ended after each spec. */
  subscriptions!: Subscription;

  /** Sets everything up around each spec of the suite that it is called in. */
  constructor() {
    beforeEach(() => {
      // What other specs left there ends by their clock.
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

  /** Makes the service, which listens from then on. */
  openChannel(): void {
    TestBed.inject(ProtheusChannel);
  }

  /** Leaves the keys that the host's start script leaves, without a channel in the page. */
  openedByProtheus(): void {
    sessionStorage.setItem('SocketPort', '63972');
    sessionStorage.setItem('RemoteType', '1');
  }

  /** What a request emitted, in order: values, the code of an error, `done`. */
  ask(...request: Parameters<ProtheusChannel['request']>): unknown[] {
    const seen: unknown[] = [];
    const observer = {
      next: (value: unknown) => seen.push(value),
      error: (error: ProtheusChannelError) => seen.push(error.code),
      complete: () => seen.push('done'),
    };
    this.subscriptions.add(this.channel.request(...request).subscribe(observer));
    return seen;
  }
}
