import { take } from 'rxjs';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { FakeZones } from '../timing/fake-zones.spec-support';
import { ChannelHarness } from './channel-harness.spec-support';
import { type ProtheusMessage, type ProtheusMessagesOptions } from './protheus-channel';

describe('ProtheusChannel.messages', () => {
  const harness = new ChannelHarness();

  const listen = (type?: string, options?: ProtheusMessagesOptions): ProtheusMessage[] => {
    const received: ProtheusMessage[] = [];
    const messages = harness.channel.messages(type, options);
    harness.subscriptions.add(messages.subscribe(message => received.push(message)));
    return received;
  };

  it('emits the messages of a type, or all', () => {
    const host = new FakeWebChannel();
    const one = listen('a');
    const all = listen();
    host.emit('a', '1');
    host.emit('b', '2');

    expect(one).toEqual([{ type: 'a', content: 1 }]);
    expect(all).toEqual([
      { type: 'a', content: 1 },
      { type: 'b', content: 2 },
    ]);
  });

  it('parses the content where it is JSON, else emits the text', () => {
    const host = new FakeWebChannel();
    const received = listen('a');
    const contents = ['{"code":"01"}', '"text"', 'true', '10', 'TOTVS', '01', '{broken', ''];
    for (const content of contents) host.emit('a', content);

    expect(received.map(({ content }) => content)).toEqual([
      { code: '01' },
      'text',
      true,
      10,
      'TOTVS',
      '01',
      '{broken',
      '',
    ]);
  });

  it("emits the text with responseType 'text'", () => {
    const host = new FakeWebChannel();
    const received = listen('a', { responseType: 'text' });
    for (const content of ['{"code":"01"}', '10', '']) host.emit('a', content);

    expect(received.map(({ content }) => content)).toEqual(['{"code":"01"}', '10', '']);
  });

  it('emits a value that advpltojs.js has parsed as it is, or as JSON for a text', () => {
    const host = new FakeWebChannel();
    host.addEventTarget();
    host.platform.advplToJs = (type, content) =>
      host.platform.eventTarget?.send?.(String(type), JSON.parse(String(content)));
    const values = listen('a');
    const texts = listen('a', { responseType: 'text' });
    host.emit('a', '{"code":"01"}');

    expect(values).toEqual([{ type: 'a', content: { code: '01' } }]);
    expect(texts).toEqual([{ type: 'a', content: '{"code":"01"}' }]);
  });

  it('emits buffered messages to the first subscriber', () => {
    const host = new FakeWebChannel();
    harness.openChannel();
    host.emit('a', '1');
    host.emit('b', '2');
    host.emit('a', '3');

    expect(listen('a').map(({ content }) => content)).toEqual([1, 3]);
    expect(listen('a')).toEqual([]);
    expect(listen().map(({ content }) => content)).toEqual([2]);
  });

  it('keeps the buffered messages that the first subscriber did not receive', () => {
    const host = new FakeWebChannel();
    harness.openChannel();
    host.emit('a', '1');
    host.emit('a', '2');
    const first: unknown[] = [];
    harness.channel
      .messages('a')
      .pipe(take(1))
      .subscribe(({ content }) => first.push(content));

    expect(first).toEqual([1]);
    expect(listen('a').map(({ content }) => content)).toEqual([2]);
  });

  it('does not buffer the answer to a request', () => {
    const host = new FakeWebChannel();
    harness.request('a');
    host.emit('a', '1');

    expect(listen()).toEqual([]);
  });

  it('emits to the other subscribers when one throws', () => {
    const host = new FakeWebChannel();
    const throwing = harness.channel.messages('a');
    harness.subscriptions.add(
      throwing.subscribe(() => {
        throw new Error('broken');
      }),
    );
    const received = listen('a');
    host.emit('a', '1');

    expect(received.length).toBe(1);
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
