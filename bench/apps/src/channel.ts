import { provideHttpClient } from '@angular/common/http';
import { provideExperimentalZonelessChangeDetection } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { ProtheusChannel, provideProtheus } from 'ngx-protheus';
import { firstValueFrom } from 'rxjs';
import type { ChannelVariant } from '../../support/channel-bench.js';

/** The platform's side of the page. */
declare const twebchannel: {
  readonly gotConnection: boolean;
  readonly eventTarget: EventTarget;
  jsToAdvpl(type: string, content: string): void;
};

type SendRequest = (number: number) => Promise<{ n: number }>;

/** Hand-written code of applications: a listener on the platform's event target, by name only. */
function handWritten(): SendRequest {
  return n =>
    new Promise(resolve => {
      const type = `hand:${n}`;
      const listener = (event: Event): void => {
        twebchannel.eventTarget.removeEventListener(type, listener);
        resolve(JSON.parse((event as Event & { protheusResponse: string }).protheusResponse));
      };
      twebchannel.eventTarget.addEventListener(type, listener);
      twebchannel.jsToAdvpl(type, JSON.stringify({ n }));
    });
}

createApplication({
  providers: [provideExperimentalZonelessChangeDetection(), provideHttpClient(), provideProtheus()],
})
  .then(({ injector }) => {
    const channel = injector.get(ProtheusChannel);
    const variants: Record<ChannelVariant, SendRequest> = {
      'hand-written': handWritten(),
      library: n =>
        firstValueFrom(channel.request<{ n: number }>('ours', { n }, { concurrent: true })),
    };
    const roundTrip = async (send: SendRequest, n: number): Promise<void> => {
      const answer = await send(n);
      if (answer.n !== n) throw new Error(`request ${n} received the answer to ${answer.n}`);
    };
    globalThis.channelBench = {
      isConnected: () => twebchannel.gotConnection,
      async oneByOne(variant, count) {
        const started = performance.now();
        for (let n = 0; n < count; n++) await roundTrip(variants[variant], n);
        return performance.now() - started;
      },
      async atOnce(variant, count) {
        const started = performance.now();
        await Promise.all(Array.from({ length: count }, (_, n) => roundTrip(variants[variant], n)));
        return performance.now() - started;
      },
    };
  })
  .catch(error => console.error(error));
