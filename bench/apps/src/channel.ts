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

/** What applications write by hand: a listener on the platform's event target, by the name alone. */
function handWritten(): SendRequest {
  return n =>
    new Promise(resolve => {
      const type = `hand:${n}`;
      const heard = (event: Event): void => {
        twebchannel.eventTarget.removeEventListener(type, heard);
        resolve(JSON.parse((event as Event & { protheusResponse: string }).protheusResponse));
      };
      twebchannel.eventTarget.addEventListener(type, heard);
      twebchannel.jsToAdvpl(type, JSON.stringify({ n }));
    });
}

createApplication({
  providers: [provideExperimentalZonelessChangeDetection(), provideHttpClient(), provideProtheus()],
})
  .then(({ injector }) => {
    const channel = injector.get(ProtheusChannel);
    const asks: Record<ChannelVariant, SendRequest> = {
      'hand-written': handWritten(),
      library: n =>
        firstValueFrom(channel.request<{ n: number }>('ours', { n }, { concurrent: true })),
    };
    const once = async (ask: SendRequest, n: number): Promise<void> => {
      const answer = await ask(n);
      if (answer.n !== n) throw new Error(`the answer of ${answer.n} came for ${n}`);
    };
    globalThis.channelBench = {
      isConnected: () => twebchannel.gotConnection,
      async oneByOne(variant, count) {
        const started = performance.now();
        for (let n = 0; n < count; n++) await once(asks[variant], n);
        return performance.now() - started;
      },
      async atOnce(variant, count) {
        const started = performance.now();
        await Promise.all(Array.from({ length: count }, (_, n) => once(asks[variant], n)));
        return performance.now() - started;
      },
    };
  })
  .catch(error => console.error(error));
