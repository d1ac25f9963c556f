import { TestBed } from '@angular/core/testing';
import { type Observable, type Subscriber, Subscription } from 'rxjs';
import { resetChannel } from '../channel/reset-channel';
import { resetReports } from '../errors/report';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { FakeZones } from '../timing/fake-zones.spec-support';
import { ProJsToAdvplService } from './pro-js-to-advpl.service';

interface Answer {
  protheusResponse: string;
  subscriber: Subscriber<string>;
}

/** The callback of a typical application. */
function emitOnce({ protheusResponse, subscriber }: Answer): void {
  subscriber.next(protheusResponse);
  subscriber.complete();
}

describe('ProJsToAdvplService', () => {
  let service: ProJsToAdvplService;
  let log: jasmine.Spy;
  let warnings: jasmine.Spy;
  let subscriptions: Subscription;

  const collect = (source: Observable<string>): string[] => {
    const seen: string[] = [];
    subscriptions.add(
      source.subscribe({
        next: value => seen.push(value),
        error: error => seen.push(error.code ?? error.message),
        complete: () => seen.push('done'),
      }),
    );
    return seen;
  };

  beforeEach(() => {
    // What a spec of another file left in the page.
    resetChannel();
    FakeWebChannel.remove();
    subscriptions = new Subscription();
    resetReports();
    log = spyOn(console, 'error');
    warnings = spyOn(console, 'warn');
    jasmine.clock().install().mockDate();
    service = new ProJsToAdvplService();
  });

  afterEach(() => {
    service.ngOnDestroy();
    subscriptions.unsubscribe();
    resetChannel();
    jasmine.clock().uninstall();
    FakeWebChannel.remove();
    sessionStorage.clear();
  });

  it('returns whether there is a channel and whether it is connected', () => {
    expect(service.hasWebChannel()).toBeFalse();
    expect(service.getWebChannel()).toBeUndefined();
    expect(service.protheusConnected()).toBeFalse();

    const host = new FakeWebChannel({ connected: false });
    expect(service.hasWebChannel()).toBeTrue();
    expect(service.getWebChannel()).toBe(host.platform);
    expect(service.protheusConnected()).toBeFalse();

    host.connect();
    expect(service.protheusConnected()).toBeTrue();
  });

  it('uses the dialog of very old hosts, and protheusConnected() stays false', () => {
    const sent: string[] = [];
    const dialog = { jsToAdvpl: (type: string) => sent.push(type) };
    (globalThis as { dialog?: unknown }).dialog = dialog;

    expect(service.hasDialog()).toBeTrue();
    expect(service.getWebChannel()).toBe(dialog);
    expect(service.jsToAdvpl('a', '')).toBeTrue();
    expect(service.protheusConnected()).toBeFalse();
    expect(sent).toEqual(['a']);
  });

  it('works with dependency injection too', () => {
    const host = new FakeWebChannel();
    TestBed.inject(ProJsToAdvplService).jsToAdvpl('a', '1');

    expect(host.sent).toEqual([['a', '1']]);
  });

  describe('jsToAdvpl', () => {
    it('sends the message and returns true', () => {
      const host = new FakeWebChannel();

      expect(service.jsToAdvpl('a', '1')).toBeTrue();
      expect(host.sent).toEqual([['a', '1']]);
    });

    it('returns false without a channel and reports nothing', () => {
      expect(service.jsToAdvpl('a', '1')).toBeFalse();
      expect(log).not.toHaveBeenCalled();
    });

    it('sends the message when the channel is connected', () => {
      const host = new FakeWebChannel({ connected: false });
      service.jsToAdvpl('a', '1');
      host.platform.gotConnection = true;
      jasmine.clock().tick(50);

      expect(host.sent).toEqual([['a', '1']]);
    });
  });

  it('closes the application with the given value', () => {
    const host = new FakeWebChannel();
    service.AdvplCloseApp('force');
    service.AdvplCloseApp();

    expect(host.sent).toEqual([
      ['close', 'force'],
      ['close', ''],
    ]);
  });

  describe('connectedJsToAdvpl', () => {
    it('sends the message as soon as the channel is connected', () => {
      const host = new FakeWebChannel({ connected: false });
      service.connectedJsToAdvpl('a', '1');
      jasmine.clock().tick(4_000);
      host.platform.gotConnection = true;
      jasmine.clock().tick(50);

      expect(host.sent).toEqual([['a', '1']]);
    });

    it('reports NGP402 after the given number of retries', () => {
      const host = new FakeWebChannel({ connected: false });
      service.connectedJsToAdvpl('a', '1', 4, 100);
      jasmine.clock().tick(450);
      host.platform.gotConnection = true;
      jasmine.clock().tick(1_000);

      expect(host.sent).toEqual([]);
      expect(log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP402: .*"a"/));
    });
  });

  describe('buildListener', () => {
    it('calls back for every message of the name, including earlier ones', () => {
      const host = new FakeWebChannel();
      const early = new ProJsToAdvplService();
      early.buildListener('other', () => {});
      host.emit('showMessage', '1');
      const received: string[] = [];
      service.buildListener('showMessage', ({ protheusResponse }: Answer) =>
        received.push(protheusResponse),
      );
      host.emit('showMessage', '2');
      host.emit('showMessage', '3');
      early.ngOnDestroy();

      expect(received).toEqual(['1', '2', '3']);
    });

    it('works when the page has no channel yet', () => {
      const received: string[] = [];
      service.buildListener('a', ({ protheusResponse }: Answer) => received.push(protheusResponse));
      const host = new FakeWebChannel({ connected: false });
      host.connect();
      host.emit('a', '1');

      expect(received).toEqual(['1']);
    });
  });

  describe('buildObservable', () => {
    const build = (
      options: Partial<Parameters<ProJsToAdvplService['buildObservable']>[1]> = {},
      callBack: (answer: Answer) => void = emitOnce,
    ): Observable<string> =>
      service.buildObservable<string>(callBack, {
        sendInfo: { type: 'get', content: '1' },
        receiveId: 'set',
        autoDestruct: true,
        ...options,
      });

    it('sends once, at the first subscription, and shares the answer', () => {
      const host = new FakeWebChannel();
      let calls = 0;
      const source = build({}, answer => {
        calls++;
        emitOnce(answer);
      });
      expect(host.sent).toEqual([]);

      const first = collect(source);
      const second = collect(source);
      jasmine.clock().tick(0);
      expect(host.sent).toEqual([['get', '1']]);

      host.emit('set', 'answer');
      const late = collect(source);
      expect([first, second, late]).toEqual(Array(3).fill(['answer', 'done']));
      expect(calls).toBe(1);
    });

    it('sends in the next task without a subscription, and stores the answer', () => {
      const host = new FakeWebChannel();
      const source = build();
      jasmine.clock().tick(0);
      host.emit('set', 'answer');

      expect(host.sent).toEqual([['get', '1']]);
      expect(collect(source)).toEqual(['answer', 'done']);
      expect(host.sent.length).toBe(1);
    });

    it('generates the name of the answer and sends it as the content', () => {
      const host = new FakeWebChannel();
      const seen = collect(build({ sendInfo: { type: 'getLoginStart' }, receiveId: undefined }));
      const [[type, content]] = host.sent;
      host.emit(content, 'answer');

      expect(type).toBe('getLoginStart');
      expect(content).toMatch(/^getLoginStart-\d+$/);
      expect(seen).toEqual(['answer', 'done']);
    });

    it('sends the name of the answer instead of an empty content', () => {
      const host = new FakeWebChannel();
      collect(build({ sendInfo: { type: 'getRoleList', content: '' }, receiveId: 'setRoleList' }));

      expect(host.sent).toEqual([['getRoleList', 'setRoleList']]);
    });

    it('accepts one answer only with autoDestruct', () => {
      const host = new FakeWebChannel();
      const seen = collect(
        build({}, ({ protheusResponse, subscriber }) => subscriber.next(protheusResponse)),
      );
      host.emit('set', '1');
      host.emit('set', '2');

      expect(seen).toEqual(['1']);
    });

    it('accepts answers until the callback completes without autoDestruct', () => {
      const host = new FakeWebChannel();
      const seen = collect(
        build({ autoDestruct: false }, ({ protheusResponse, subscriber }) => {
          subscriber.next(protheusResponse);
          if (protheusResponse === '3') subscriber.complete();
        }),
      );
      for (const content of ['1', '2', '3', '4']) host.emit('set', content);

      expect(seen).toEqual(['1', '2', '3', 'done']);
    });

    it('emits the answers of one name in the order of the requests', () => {
      const host = new FakeWebChannel();
      const first = collect(build());
      const second = collect(build({ sendInfo: { type: 'get', content: '2' } }));
      host.emit('set', 'one');
      host.emit('set', 'two');

      expect(first).toEqual(['one', 'done']);
      expect(second).toEqual(['two', 'done']);
    });

    it('does not emit the answer to an unsubscribed request in the next one', () => {
      const host = new FakeWebChannel();
      build().subscribe().unsubscribe();
      const second = collect(build({ sendInfo: { type: 'get', content: '2' } }));
      host.emit('set', 'one');
      host.emit('set', 'two');

      expect(second).toEqual(['two', 'done']);
    });

    it('emits the answer to a template that subscribes again', () => {
      const host = new FakeWebChannel();
      const source = build();
      source.subscribe().unsubscribe();
      const seen = collect(source);
      host.emit('set', 'answer');

      expect(seen).toEqual(['answer', 'done']);
      expect(host.sent.length).toBe(1);
    });

    it('only listens when there is no sendInfo', () => {
      const host = new FakeWebChannel();
      const seen = collect(build({ sendInfo: undefined }));
      host.emit('set', 'message');

      expect(host.sent).toEqual([]);
      expect(seen).toEqual(['message', 'done']);
    });

    it('does not overwrite a member of the channel of that name, and adds none', () => {
      const host = new FakeWebChannel();
      const keys = Reflect.ownKeys(host.platform);
      const { jsToAdvpl } = host.platform;
      const seen = collect(build({ receiveId: 'jsToAdvpl' }));
      expect(host.platform.jsToAdvpl).toBe(jsToAdvpl);

      host.emit('jsToAdvpl', 'answer');
      expect(seen).toEqual(['answer', 'done']);
      expect(Reflect.ownKeys(host.platform)).toEqual(keys);
      expect(Object.getOwnPropertyDescriptor(host.platform, 'advplToJs')?.get).toBeUndefined();
    });

    it('does not change the channel when there is no subscription and no answer', () => {
      const host = new FakeWebChannel();
      build();

      expect(Object.getOwnPropertyDescriptor(host.platform, 'advplToJs')?.get).toBeUndefined();
    });

    it('has no timeout, but reports NGP410 after 30 s', () => {
      const host = new FakeWebChannel();
      const seen = collect(build());
      jasmine.clock().tick(29_999);
      expect(warnings).not.toHaveBeenCalled();

      jasmine.clock().tick(1);
      expect(warnings).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP410: .*"get".*"set"/));

      jasmine.clock().tick(3_600_000);
      host.emit('set', 'answer');
      expect(seen).toEqual(['answer', 'done']);
    });

    it('fails when the callback throws', () => {
      const host = new FakeWebChannel();
      const seen = collect(
        build({}, () => {
          throw new Error('broken');
        }),
      );
      host.emit('set', '1');

      expect(seen).toEqual(['broken']);
    });

    it('fails when there is no channel', () => {
      expect(collect(build())).toEqual(['NGP407']);
    });

    it('emits in the zone of each subscriber', () => {
      const host = new FakeWebChannel();
      const fake = new FakeZones();
      const source = build();
      const zones: string[] = [];
      for (const name of ['one', 'two']) {
        fake.run(name, () => source.subscribe(() => zones.push(fake.name)));
      }
      host.emit('set', '1');
      fake.restore();

      expect(zones).toEqual(['one', 'two']);
    });
  });

  it('generateEventId() returns unique numbers', () => {
    const numbers = Array.from({ length: 1_000 }, () => service.generateEventId());

    expect(new Set(numbers).size).toBe(1_000);
    expect(numbers.every(Number.isSafeInteger)).toBeTrue();
  });
});
