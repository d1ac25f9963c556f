import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { type PlatformChannel } from '../host/platform-channel';
import { tapMessages } from './message-hook';

describe('tapMessages', () => {
  let heard: [string, unknown][];
  let stops: (() => void)[];

  const tap = (): (() => void) => {
    const stop = tapMessages((type, content) => heard.push([type, content]));
    stops.push(stop);
    return stop;
  };

  beforeEach(() => {
    heard = [];
    stops = [];
  });

  afterEach(() => {
    for (const stop of stops) stop();
    FakeWebChannel.remove();
  });

  it('hears a message after the handler of the platform', () => {
    const host = new FakeWebChannel();
    const order: string[] = [];
    host.platform.advplToJs = () => order.push('platform');
    stops.push(tapMessages(() => order.push('application')));

    host.emit('setProduct', '{}');

    expect(order).toEqual(['platform', 'application']);
  });

  it('calls the handler of the platform with all arguments and as a method of the channel', () => {
    const { platform } = new FakeWebChannel();
    tap();

    platform.advplToJs?.('setProduct', '{}', 'object name');

    expect(platform.handled).toEqual([['setProduct', '{}', 'object name']]);
  });

  it('stays when the start script puts its handler in place later', () => {
    const host = new FakeWebChannel();
    tap();
    const later: unknown[][] = [];
    host.platform.advplToJs = (...message) => later.push(message);

    host.emit('a', '1');

    expect(later).toEqual([['a', '1']]);
    expect(host.platform.handled).toEqual([]);
    expect(heard).toEqual([['a', '1']]);
  });

  it('hears a message once when scripts wrap the handler, however often', () => {
    const host = new FakeWebChannel();
    tap();
    const order: number[] = [];
    for (const number of [1, 2, 3]) {
      const before = host.platform.advplToJs;
      host.platform.advplToJs = function (...message) {
        order.push(number);
        return before?.apply(this, message);
      };
    }

    host.emit('a', '1');

    expect(order).toEqual([3, 2, 1]);
    expect(host.platform.handled).toEqual([['a', '1']]);
    expect(heard).toEqual([['a', '1']]);
  });

  it('takes a handler that is assigned to itself as no change', () => {
    const { platform } = new FakeWebChannel();
    tap();
    const before = platform.advplToJs;
    platform.advplToJs = before;

    expect(platform.advplToJs).toBe(before);
  });

  it('moves to the channel that a start script puts in the place of the first one', () => {
    const first = new FakeWebChannel();
    tap();
    const own = Object.getOwnPropertyDescriptor(first.platform, 'advplToJs')?.get;
    const second = new FakeWebChannel({ connected: false });
    second.connect();

    second.emit('b', '2');

    expect(own).toBeDefined();
    expect(heard).toEqual([['b', '2']]);
    expect(Object.getOwnPropertyDescriptor(first.platform, 'advplToJs')?.get).toBeUndefined();
  });

  it('finds the channel that is made after the application started', () => {
    tap();
    const host = new FakeWebChannel({ connected: false });
    host.connect();

    host.emit('a', '1');

    expect(heard).toEqual([['a', '1']]);
  });

  it('serves two listeners with one tap', () => {
    const host = new FakeWebChannel();
    tap();
    const accessor = Object.getOwnPropertyDescriptor(host.platform, 'advplToJs')?.get;
    tap();

    host.emit('a', '1');

    expect(Object.getOwnPropertyDescriptor(host.platform, 'advplToJs')?.get).toBe(accessor);
    expect(host.platform.handled.length).toBe(1);
    expect(heard.length).toBe(2);
  });

  it('leaves the channel as it was', () => {
    const { platform } = new FakeWebChannel();
    const before = Object.getOwnPropertyDescriptors(platform);
    const keys = Reflect.ownKeys(platform);
    for (const stop of [tap(), tap()]) stop();

    expect(Object.getOwnPropertyDescriptors(platform)).toEqual(before);
    expect(Reflect.ownKeys(platform)).toEqual(keys);
  });

  it('leaves the handler that came meanwhile', () => {
    const { platform } = new FakeWebChannel();
    const stop = tap();
    const later = (): void => {};
    platform.advplToJs = later;
    stop();

    expect(Object.getOwnPropertyDescriptor(platform, 'advplToJs')?.value).toBe(later);
  });

  it('adds no handler to a channel that had none', () => {
    const { platform } = new FakeWebChannel();
    delete platform.advplToJs;
    tap()();

    expect('advplToJs' in platform).toBeFalse();
  });

  describe('with advpltojs.js', () => {
    it('hears what it sends to the application instead of the raw message', () => {
      const host = new FakeWebChannel();
      const { sent } = host.addEventTarget();
      host.platform.advplToJs = function (this: PlatformChannel, type, content) {
        this.eventTarget?.send?.(`${type}Done`, { parsed: content });
      } as PlatformChannel['advplToJs'];
      tap();

      host.emit('a', '1');

      expect(heard).toEqual([['aDone', { parsed: '1' }]]);
      expect(sent).toEqual([['aDone', { parsed: '1' }]]);
    });

    it('hears each of several', () => {
      const host = new FakeWebChannel();
      host.addEventTarget();
      host.platform.advplToJs = () => {
        host.platform.eventTarget?.send?.('a', '1');
        host.platform.eventTarget?.send?.('b', '2');
      };
      tap();

      host.emit('both', '');

      expect(heard).toEqual([
        ['a', '1'],
        ['b', '2'],
      ]);
    });

    it('hears the raw message when the file throws, and names the code', () => {
      const host = new FakeWebChannel();
      const log = spyOn(console, 'error');
      const broken = new TypeError('this[appName] is not a function');
      host.platform.advplToJs = () => {
        throw broken;
      };
      tap();

      host.emit('a', '1');

      expect(heard).toEqual([['a', '1']]);
      expect(log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP408: .*"a"/), broken);
    });

    it('hears what it sent before it threw', () => {
      const host = new FakeWebChannel();
      spyOn(console, 'error');
      host.addEventTarget();
      host.platform.advplToJs = () => {
        host.platform.eventTarget?.send?.('b', '2');
        throw new Error('broken');
      };
      tap();

      host.emit('a', '1');

      expect(heard).toEqual([['b', '2']]);
    });

    it('hears nothing that is sent outside such a call, and leaves the event target alone', () => {
      const host = new FakeWebChannel();
      class Target extends EventTarget {
        send(): void {}
      }
      host.platform.eventTarget = new Target();
      tap();
      host.emit('a', '1');
      host.platform.eventTarget.send?.('b', '2');

      expect(heard).toEqual([['a', '1']]);
      expect(Reflect.ownKeys(host.platform.eventTarget)).toEqual([]);
    });

    it('keeps apart the messages that come while it runs', () => {
      const host = new FakeWebChannel();
      host.addEventTarget();
      host.platform.advplToJs = type => {
        if (type === 'outer') host.platform.advplToJs?.('inner', '2');
        host.platform.eventTarget?.send?.(`${String(type)}Done`, '');
      };
      tap();

      host.emit('outer', '1');

      expect(heard).toEqual([
        ['innerDone', ''],
        ['outerDone', ''],
      ]);
    });
  });
});
