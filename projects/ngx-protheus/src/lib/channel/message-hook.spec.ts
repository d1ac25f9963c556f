import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { type PlatformChannel } from '../host/platform-channel';
import { hookMessages } from './message-hook';

describe('hookMessages', () => {
  let received: [string, unknown][];
  let teardowns: (() => void)[];

  const hook = (): (() => void) => {
    const unhook = hookMessages((type, content) => received.push([type, content]));
    teardowns.push(unhook);
    return unhook;
  };

  beforeEach(() => {
    received = [];
    teardowns = [];
  });

  afterEach(() => {
    for (const teardown of teardowns) teardown();
    FakeWebChannel.remove();
  });

  it('calls the listener after the handler of the platform', () => {
    const host = new FakeWebChannel();
    const order: string[] = [];
    host.platform.advplToJs = () => order.push('platform');
    teardowns.push(hookMessages(() => order.push('application')));

    host.emit('setProduct', '{}');

    expect(order).toEqual(['platform', 'application']);
  });

  it('calls the handler of the platform with all arguments and as a method of the channel', () => {
    const { platform } = new FakeWebChannel();
    hook();

    platform.advplToJs?.('setProduct', '{}', 'object name');

    expect(platform.handled).toEqual([['setProduct', '{}', 'object name']]);
  });

  it('remains when the start script assigns its handler later', () => {
    const host = new FakeWebChannel();
    hook();
    const later: unknown[][] = [];
    host.platform.advplToJs = (...message) => later.push(message);

    host.emit('a', '1');

    expect(later).toEqual([['a', '1']]);
    expect(host.platform.handled).toEqual([]);
    expect(received).toEqual([['a', '1']]);
  });

  it('calls the listener once when scripts wrap the handler several times', () => {
    const host = new FakeWebChannel();
    hook();
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
    expect(received).toEqual([['a', '1']]);
  });

  it('changes nothing when the handler is assigned to itself', () => {
    const { platform } = new FakeWebChannel();
    hook();
    const before = platform.advplToJs;
    platform.advplToJs = before;

    expect(platform.advplToJs).toBe(before);
  });

  it('moves to the channel that a start script creates in place of the first one', () => {
    const first = new FakeWebChannel();
    hook();
    const getter = Object.getOwnPropertyDescriptor(first.platform, 'advplToJs')?.get;
    const second = new FakeWebChannel({ connected: false });
    second.connect();

    second.emit('b', '2');

    expect(getter).toBeDefined();
    expect(received).toEqual([['b', '2']]);
    expect(Object.getOwnPropertyDescriptor(first.platform, 'advplToJs')?.get).toBeUndefined();
  });

  it('hooks a channel that is created after the application started', () => {
    hook();
    const host = new FakeWebChannel({ connected: false });
    host.connect();

    host.emit('a', '1');

    expect(received).toEqual([['a', '1']]);
  });

  it('installs one hook for two listeners', () => {
    const host = new FakeWebChannel();
    hook();
    const accessor = Object.getOwnPropertyDescriptor(host.platform, 'advplToJs')?.get;
    hook();

    host.emit('a', '1');

    expect(Object.getOwnPropertyDescriptor(host.platform, 'advplToJs')?.get).toBe(accessor);
    expect(host.platform.handled.length).toBe(1);
    expect(received.length).toBe(2);
  });

  it('restores the channel', () => {
    const { platform } = new FakeWebChannel();
    const before = Object.getOwnPropertyDescriptors(platform);
    const keys = Reflect.ownKeys(platform);
    for (const unhook of [hook(), hook()]) unhook();

    expect(Object.getOwnPropertyDescriptors(platform)).toEqual(before);
    expect(Reflect.ownKeys(platform)).toEqual(keys);
  });

  it('keeps the handler that was assigned meanwhile', () => {
    const { platform } = new FakeWebChannel();
    const unhook = hook();
    const later = (): void => {};
    platform.advplToJs = later;
    unhook();

    expect(Object.getOwnPropertyDescriptor(platform, 'advplToJs')?.value).toBe(later);
  });

  it('adds no handler to a channel that had none', () => {
    const { platform } = new FakeWebChannel();
    delete platform.advplToJs;
    hook()();

    expect('advplToJs' in platform).toBeFalse();
  });

  describe('with advpltojs.js', () => {
    it('delivers what the file sends to the application instead of the raw message', () => {
      const host = new FakeWebChannel();
      const { sent } = host.addEventTarget();
      host.platform.advplToJs = function (this: PlatformChannel, type, content) {
        this.eventTarget?.send?.(`${type}Done`, { parsed: content });
      } as PlatformChannel['advplToJs'];
      hook();

      host.emit('a', '1');

      expect(received).toEqual([['aDone', { parsed: '1' }]]);
      expect(sent).toEqual([['aDone', { parsed: '1' }]]);
    });

    it('delivers each message that the file sends', () => {
      const host = new FakeWebChannel();
      host.addEventTarget();
      host.platform.advplToJs = () => {
        host.platform.eventTarget?.send?.('a', '1');
        host.platform.eventTarget?.send?.('b', '2');
      };
      hook();

      host.emit('both', '');

      expect(received).toEqual([
        ['a', '1'],
        ['b', '2'],
      ]);
    });

    it('delivers the raw message and reports NGP408 when the file throws', () => {
      const host = new FakeWebChannel();
      const log = spyOn(console, 'error');
      const broken = new TypeError('this[appName] is not a function');
      host.platform.advplToJs = () => {
        throw broken;
      };
      hook();

      host.emit('a', '1');

      expect(received).toEqual([['a', '1']]);
      expect(log).toHaveBeenCalledOnceWith(jasmine.stringMatching(/^NGP408: .*"a"/), broken);
    });

    it('delivers what the file sent before it threw', () => {
      const host = new FakeWebChannel();
      spyOn(console, 'error');
      host.addEventTarget();
      host.platform.advplToJs = () => {
        host.platform.eventTarget?.send?.('b', '2');
        throw new Error('broken');
      };
      hook();

      host.emit('a', '1');

      expect(received).toEqual([['b', '2']]);
    });

    it('ignores what is sent outside such a call and restores the event target', () => {
      const host = new FakeWebChannel();
      class Target extends EventTarget {
        send(): void {}
      }
      host.platform.eventTarget = new Target();
      hook();
      host.emit('a', '1');
      host.platform.eventTarget.send?.('b', '2');

      expect(received).toEqual([['a', '1']]);
      expect(Reflect.ownKeys(host.platform.eventTarget)).toEqual([]);
    });

    it('separates the messages that arrive while the file runs', () => {
      const host = new FakeWebChannel();
      host.addEventTarget();
      host.platform.advplToJs = type => {
        if (type === 'outer') host.platform.advplToJs?.('inner', '2');
        host.platform.eventTarget?.send?.(`${String(type)}Done`, '');
      };
      hook();

      host.emit('outer', '1');

      expect(received).toEqual([
        ['innerDone', ''],
        ['outerDone', ''],
      ]);
    });
  });
});
