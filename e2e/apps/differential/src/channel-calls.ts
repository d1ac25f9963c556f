import { type ProJsToAdvpl, ProJsToAdvplService } from '@totvs/protheus-lib-core';
import { type Subscriber } from 'rxjs';
import { type Calls } from './call';

interface Answer {
  protheusResponse: string;
  subscriber: Subscriber<string>;
}

/** The callback of every application. */
function onAnswer({ protheusResponse, subscriber }: Answer): void {
  subscriber.next(protheusResponse);
  subscriber.complete();
}

function build(options: ProJsToAdvpl): Calls[string] {
  return get => get(ProJsToAdvplService).buildObservable<string>(onAnswer, options);
}

/** Messages to AdvPL and from it. */
export const channelCalls: Calls = {
  'ProJsToAdvplService.hasDialog': get => get(ProJsToAdvplService).hasDialog(),
  'ProJsToAdvplService.hasWebChannel': get => get(ProJsToAdvplService).hasWebChannel(),
  'ProJsToAdvplService.getWebChannel': get =>
    get(ProJsToAdvplService).getWebChannel() === globalThis.twebchannel,
  'ProJsToAdvplService.protheusConnected': get => get(ProJsToAdvplService).protheusConnected(),
  'ProJsToAdvplService.generateEventId': get => typeof get(ProJsToAdvplService).generateEventId(),
  'ProJsToAdvplService.jsToAdvpl': get => get(ProJsToAdvplService).jsToAdvpl('order', '000001'),
  'ProJsToAdvplService.AdvplCloseApp': get => get(ProJsToAdvplService).AdvplCloseApp(),
  "ProJsToAdvplService.AdvplCloseApp('force')": get =>
    get(ProJsToAdvplService).AdvplCloseApp('force'),
  'ProJsToAdvplService.connectedJsToAdvpl': get =>
    get(ProJsToAdvplService).connectedJsToAdvpl('order', '000001'),
  'ProJsToAdvplService by hand': () => new ProJsToAdvplService().jsToAdvpl('order', '000001'),

  'buildObservable with a generated name': build({
    sendInfo: { type: 'echo' },
    autoDestruct: true,
  }),
  'buildObservable with a content': build({
    sendInfo: { type: 'echo', content: 'text' },
    receiveId: 'echo',
    autoDestruct: true,
  }),
  'buildObservable with a fixed name': build({
    sendInfo: { type: 'getOrder', content: '000001' },
    receiveId: 'setOrder',
    autoDestruct: true,
  }),
  'buildObservable that only listens': get => {
    setTimeout(() => get(ProJsToAdvplService).jsToAdvpl('getOrder', '000001'), 50);
    return build({ receiveId: 'setOrder', autoDestruct: true })(get);
  },
  'buildObservable answered twice': get =>
    get(ProJsToAdvplService).buildObservable<string>(
      ({ protheusResponse, subscriber }: Answer) => subscriber.next(protheusResponse),
      {
        sendInfo: { type: 'twice', content: 'text' },
        receiveId: 'twice',
        autoDestruct: false,
      },
    ),
  'buildObservable without an answer': build({
    sendInfo: { type: 'silent', content: 'text' },
    receiveId: 'silence',
    autoDestruct: true,
  }),
  'buildObservable without a subscription': get => {
    build({ sendInfo: { type: 'echo', content: 'text' }, receiveId: 'echo', autoDestruct: true })(
      get,
    );
  },
  'buildObservable subscribed twice': get => {
    const answer = build({
      sendInfo: { type: 'echo', content: 'text' },
      receiveId: 'echo',
      autoDestruct: true,
    })(get) as ReturnType<ProJsToAdvplService['buildObservable']>;
    answer.subscribe();
    return answer;
  },
  'buildObservable, what is left on the channel': async get => {
    const before = Object.keys(globalThis.twebchannel ?? {});
    await new Promise<void>(resolve => {
      const answer = build({ sendInfo: { type: 'echo' }, autoDestruct: true })(get);
      (answer as ReturnType<ProJsToAdvplService['buildObservable']>).subscribe({
        complete: () => setTimeout(resolve, 20),
      });
      // Outside Protheus there is no answer.
      void pause(100)
        .then(() => globalThis.idle())
        .then(() => pause(100))
        .then(resolve);
    });
    return Object.keys(globalThis.twebchannel ?? {}).filter(key => !before.includes(key)).length;
  },
  buildListener: async get => {
    const received: string[] = [];
    const advpl = get(ProJsToAdvplService);
    advpl.buildListener('setOrder', ({ protheusResponse }: Answer) =>
      received.push(protheusResponse),
    );
    advpl.jsToAdvpl('getOrder', '1');
    advpl.jsToAdvpl('getOrder', '2');
    // On a busy machine the answers are slow; an unexpected one would arrive with them.
    for (let wait = 0; received.length < 2 && wait < 50; wait++) await pause(100);
    await pause(100);
    return received;
  },
};

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

declare global {
  var twebchannel: object | undefined;
}
