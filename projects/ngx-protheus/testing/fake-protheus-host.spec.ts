import { TestBed } from '@angular/core/testing';
import { ProAppConfigService, ProtheusChannel } from 'ngx-protheus';
import { firstValueFrom } from 'rxjs';
import { FakeProtheusHost } from './fake-protheus-host';
import { provideProtheusTesting } from './provide-protheus-testing';
import { type ProtheusTestingOptions } from './testing-options';

describe('FakeProtheusHost', () => {
  let host: FakeProtheusHost;
  let channel: ProtheusChannel;

  function start(options?: ProtheusTestingOptions): void {
    TestBed.configureTestingModule({ providers: [provideProtheusTesting(options)] });
    host = TestBed.inject(FakeProtheusHost);
    channel = TestBed.inject(ProtheusChannel);
  }

  it('sends the prepared answer synchronously', () => {
    start({ advpl: { getProduct: { code: '000001' } } });
    const products: unknown[] = [];
    channel.request('getProduct').subscribe(product => products.push(product));

    expect(products).toEqual([{ code: '000001' }]);
  });

  it('lets a handler use the content, and answer under any type', async () => {
    start();
    host.handle('getProduct', call =>
      call.answer('setProduct', { code: call.json<{ code: string }>().code, price: 5 }),
    );

    const product = channel.request('getProduct', { code: '7' }, { answerType: 'setProduct' });
    expect(await firstValueFrom(product)).toEqual({ code: '7', price: 5 });
  });

  it('answers each concurrent request under its own type', async () => {
    start({ advpl: { double: call => Number(call.content) * 2 } });
    const double = (value: number): Promise<number> =>
      firstValueFrom(channel.request<number>('double', value, { concurrent: true }));

    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
    expect(new Set(host.messages.map(({ type }) => type)).size).toBe(3);
  });

  it("answers the platform's own messages under their types", async () => {
    start({ advpl: { getBranchesList: { items: [], hasNext: false } } });

    const branches = channel.request('getBranchesList', {}, { answerType: 'setBranchesList' });
    expect(await firstValueFrom(branches)).toEqual({ items: [], hasNext: false });
  });

  it('records the messages of the application', () => {
    start();
    channel.send('a', '1');
    channel.send('b');
    channel.send('a', '2');
    TestBed.inject(ProAppConfigService).callAppClose();

    expect(host.messages.map(({ type }) => type)).toEqual(['a', 'b', 'a', 'close']);
    expect(host.sent('a')).toEqual(['1', '2']);
    expect(host.sent('close')).toEqual(['force']);
  });

  it('sends messages that the application did not request', () => {
    start();
    const received: unknown[] = [];
    const subscription = channel.messages('setBranch').subscribe(message => received.push(message));

    host.emit('setBranch', { Code: '01' });
    host.emit('other');
    subscription.unsubscribe();

    expect(received).toEqual([{ type: 'setBranch', content: { Code: '01' } }]);
  });

  it("runs the application's own advpltojs.js", () => {
    const calls: unknown[] = [];
    start({ advplToJs: (type, content) => calls.push([type, content]) });

    host.emit('setContext', 'x');

    expect(calls).toEqual([['setContext', 'x']]);
  });

  describe('with fake time', () => {
    it('sends a delayed answer', () => {
      start({ fakeTime: true });
      host.handle('slow', call => call.answer('slow', 'done', 70_000));
      const answers: string[] = [];
      channel
        .request('slow', '', { responseType: 'text' })
        .subscribe(answer => answers.push(answer));

      host.tick(69_999);
      expect(answers).toEqual([]);
      host.tick(1);
      expect(answers).toEqual(['done']);
    });

    it('fails a request that AdvPL does not answer at its timeout', () => {
      start({ fakeTime: true });
      const errors: unknown[] = [];
      channel.request('sleepy').subscribe({ error: error => errors.push(error) });

      host.tick(119_999);
      expect(errors).toEqual([]);
      host.tick(1);
      expect(errors).toEqual([jasmine.objectContaining({ code: 'NGP403', type: 'sleepy' })]);
    });
  });

  it('throws from tick() without fake time', () => {
    start();

    expect(() => host.tick(1)).toThrowError(/fakeTime/);
  });

  it('fails pending requests when the web client ends the connection', () => {
    start();
    const errors: unknown[] = [];
    channel.request('silent').subscribe({ error: error => errors.push(error) });

    host.disconnect();

    expect(errors).toEqual([jasmine.objectContaining({ code: 'NGP404' })]);
  });

  it('loses messages without an error when the connection of a desktop has ended', () => {
    start({ embedding: 'smartclient' });
    host.disconnect();
    channel.send('lost');

    expect(host.messages).toEqual([]);
  });

  it('keeps listeners and pending requests of a spec from the next one', () => {
    for (let spec = 0; spec < 2; spec++) {
      start();
      channel.messages().subscribe();
      channel.request('silent', spec).subscribe({ error: fail });
      expect(host.sent('silent')).toEqual([`${spec}`]);
      TestBed.resetTestingModule();
    }
  });

  it("fails the spec when a handler throws, not the application's request", () => {
    start({
      advpl: {
        save: () => {
          throw new Error('an expectation');
        },
      },
    });
    const tasks: (() => void)[] = [];
    spyOn(globalThis, 'queueMicrotask').and.callFake(task => tasks.push(task));

    channel.request('save').subscribe({ error: fail });

    expect(() => tasks.forEach(task => task())).toThrowError('an expectation');
  });

  it('works without Angular', () => {
    const standalone = new FakeProtheusHost({ session: { language: 'es' } });

    expect(sessionStorage.getItem('ProIdiom')).toBe('es');
    expect(globalThis).toEqual(jasmine.objectContaining({ twebchannel: jasmine.anything() }));
    standalone.destroy();
    expect(sessionStorage.getItem('ProIdiom')).toBeNull();
  });
});
