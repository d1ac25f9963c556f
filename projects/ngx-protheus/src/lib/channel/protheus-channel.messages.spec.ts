import { take } from 'rxjs';
import { ChannelHarness } from './channel-harness.spec-support';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { FakeZones } from '../timing/fake-zones.spec-support';
import { type ProtheusMessage } from './protheus-channel';

describe('ProtheusChannel.messages', () => {
  const harness = new ChannelHarness();

  const listen = (type?: string): ProtheusMessage[] => {
    const heard: ProtheusMessage[] = [];
    const messages = harness.channel.messages(type);
    harness.subscriptions.add(messages.subscribe(message => heard.push(message)));
    return heard;
  };

  it('emits the messages of a type, or all', () => {
    const host = new FakeWebChannel();
    const one = listen('a');
    const all = listen();
    host.emit('a', '1');
    host.emit('b', '2');

    expect(one).toEqual([{ type: 'a', content: '1' }]);
    expect(all).toEqual([
      { type: 'a', content: '1' },
      { type: 'b', content: '2' },
    ]);
  });

  it('gives the first one who listens what came before', () => {
    const host = new FakeWebChannel();
    harness.openChannel();
    host.emit('a', '1');
    host.emit('b', '2');
    host.emit('a', '3');

    expect(listen('a').map(({ content }) => content)).toEqual(['1', '3']);
    expect(listen('a')).toEqual([]);
    expect(listen().map(({ content }) => content)).toEqual(['2']);
  });

  it('leaves to the next one what the first one did not take', () => {
    const host = new FakeWebChannel();
    harness.openChannel();
    host.emit('a', '1');
    host.emit('a', '2');
    const first: string[] = [];
    harness.channel
      .messages('a')
      .pipe(take(1))
      .subscribe(({ content }) => first.push(content));

    expect(first).toEqual(['1']);
    expect(listen('a').map(({ content }) => content)).toEqual(['2']);
  });

  it('keeps no answer of a request', () => {
    const host = new FakeWebChannel();
    harness.ask('a');
    host.emit('a', '1');

    expect(listen()).toEqual([]);
  });

  it('serves the others when one of them throws', () => {
    const host = new FakeWebChannel();
    const broken = harness.channel.messages('a');
    harness.subscriptions.add(
      broken.subscribe(() => {
        throw new Error('broken');
      }),
    );
    const heard = listen('a');
    host.emit('a', '1');

    expect(heard.length).toBe(1);
    expect(() => jasmine.clock().tick(0)).toThrowError('broken');
  });

  it('emits in the zone of the subscriber', () => {
    const host = new FakeWebChannel();
    const messages = harness.channel.messages('a');
    const zones = new FakeZones();
    let zone = '';
    zones.run('subscriber', () =>
      harness.subscriptions.add(messages.subscribe(() => (zone = zones.name))),
    );
    host.emit('a', '1');
    zones.restore();

    expect(zone).toBe('subscriber');
  });
});
