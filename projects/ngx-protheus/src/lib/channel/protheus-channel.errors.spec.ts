import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { type ProtheusChannelError } from '../host/protheus-channel-error';
import { ProJsToAdvplService } from '../services/pro-js-to-advpl.service';
import { FakeZones } from '../timing/fake-zones.spec-support';
import { ChannelHarness } from './channel-harness.spec-support';

describe('ProtheusChannel.errors', () => {
  const harness = new ChannelHarness();

  it('emits each message that could not be sent, also when the console has it once', () => {
    const errors = harness.errors();
    harness.channel.send('log');
    harness.channel.send('log');
    harness.channel.closeApp();

    expect(errors).toEqual(['NGP407 log', 'NGP407 log', 'NGP407 close']);
    expect(harness.log).toHaveBeenCalledTimes(2);
  });

  it('emits a message that waited too long for the connection', () => {
    harness.openedByProtheus();
    const errors = harness.errors();
    harness.channel.send('a');
    jasmine.clock().tick(5_100);

    expect(errors).toEqual(['NGP401 a']);
  });

  it('emits the error of the platform as the cause', () => {
    const host = new FakeWebChannel();
    const cause = new TypeError('dialog is undefined');
    host.onMessage = () => {
      throw cause;
    };
    let error: ProtheusChannelError | undefined;
    harness.subscriptions.add(harness.channel.errors.subscribe(failure => (error = failure)));
    harness.channel.send('a');

    expect(error).toEqual(jasmine.objectContaining({ code: 'NGP404', type: 'a', cause }));
  });

  it('emits the messages of ProJsToAdvplService that could not be sent', () => {
    new FakeWebChannel({ connected: false });
    harness.openedByProtheus();
    const errors = harness.errors();
    const service = new ProJsToAdvplService();
    service.jsToAdvpl('a', '');
    service.connectedJsToAdvpl('b', '', 10, 50);
    jasmine.clock().tick(5_100);

    expect(errors).toEqual(['NGP402 b', 'NGP402 a']);
  });

  it('emits an answer that arrived twice or too late, without its content', () => {
    const host = new FakeWebChannel();
    const dropped: ProtheusChannelError[] = [];
    harness.subscriptions.add(harness.channel.errors.subscribe(error => dropped.push(error)));
    harness.request('a');
    host.emit('a', '1');
    host.emit('a', '"content"');
    harness.request('b', '', { timeout: 1_000 });
    jasmine.clock().tick(1_000);
    host.emit('b', '"content"');

    expect(dropped.map(({ code, type }) => `${code} ${type}`)).toEqual(['NGP409 a', 'NGP409 b']);
    expect(JSON.stringify(dropped)).not.toContain('content');
  });

  it('emits each message that the full buffer dropped', () => {
    const host = new FakeWebChannel();
    const errors = harness.errors();
    for (let count = 0; count < 102; count++) host.emit('news', '');

    expect(errors).toEqual(['NGP411 news', 'NGP411 news']);
    expect(harness.warnings).toHaveBeenCalledTimes(1);
  });

  it('emits that advpltojs.js threw', () => {
    const host = new FakeWebChannel();
    host.platform.advplToJs = () => {
      throw new Error('broken');
    };
    const errors = harness.errors();
    host.emit('a', '');

    expect(errors).toEqual(['NGP408 a']);
  });

  it('emits in the zone of the subscriber', () => {
    const { errors } = harness.channel;
    const zones = new FakeZones();
    let zone = '';
    zones.run('subscriber', () =>
      harness.subscriptions.add(errors.subscribe(() => (zone = zones.name))),
    );
    harness.channel.send('a');
    zones.restore();

    expect(zone).toBe('subscriber');
  });

  it('emits the bare code in production', () => {
    const globals = globalThis as { ngDevMode?: unknown };
    const { ngDevMode } = globals;
    let message = '';
    harness.subscriptions.add(harness.channel.errors.subscribe(error => (message = error.message)));
    globals.ngDevMode = false;
    harness.channel.send('log');
    globals.ngDevMode = ngDevMode;

    expect(message).toBe('NGP407');
    expect(harness.log).not.toHaveBeenCalled();
  });
});
