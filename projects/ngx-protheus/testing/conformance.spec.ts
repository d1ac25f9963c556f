// Runs the conformance suite (`conformance/`) against the fake host of unit tests, and against the
// library inside it.
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { ProtheusChannel } from 'ngx-protheus';
import messages from '../../../conformance/messages.json';
import storageKeys from '../../../conformance/storage-keys.json';
import { type AdvplProgram, type OpenHost } from '../../../conformance/suite/host-under-test';
import { messageCases } from '../../../conformance/suite/message-cases';
import { MessageQueue } from '../../../conformance/suite/message-queue';
import { storageCases } from '../../../conformance/suite/storage-cases';
import { type ProtheusStorageKey } from '../src/lib/session/protheus-session-values';
import { SessionStore } from '../src/lib/session/session-store';
import { encodeValue } from '../src/lib/session/storage-codec';
import { FakeProtheusHost } from './fake-protheus-host';
import { provideProtheusTesting } from './provide-protheus-testing';

declare const twebchannel: { jsToAdvpl(type: string, content: string): void };

const CASES = [...storageCases(storageKeys.keys), ...messageCases(messages.messages)];

/** Returns a function that sends a message, which the AdvPL program of the case answers. */
function sender(
  host: FakeProtheusHost,
  program: AdvplProgram,
  send: (type: string, content: string) => void,
): (type: string, content: string) => void {
  return (type, content) => {
    // The host answers this message itself, without a handler.
    if (type !== 'internalToken') {
      host.handle(type, call => {
        for (const answer of program(type, call.content)) call.answer(answer.type, answer.content);
      });
    }
    send(type, content);
  };
}

for (const embedding of ['webapp', 'smartclient'] as const) {
  describe(`FakeProtheusHost, ${embedding}: conformance`, () => {
    const open: OpenHost = program => {
      sessionStorage.clear();
      localStorage.clear();
      const received = new MessageQueue();
      const host = new FakeProtheusHost({
        embedding,
        advplToJs: (type, content) => received.enqueue(type, content),
      });
      return {
        session: { ...sessionStorage },
        local: { ...localStorage },
        send: sender(host, program, (type, content) => twebchannel.jsToAdvpl(type, content)),
        nextMessage: () => received.next(),
        token: () => sessionStorage['ERPTOKEN'] as string | undefined,
        close: () => host.destroy(),
      };
    };

    for (const { title, run } of CASES) {
      it(title, async () => {
        await expectAsync(run(open)).toBeResolved();
      });
    }
  });

  describe(`the library, ${embedding}: conformance`, () => {
    const open: OpenHost = program => {
      sessionStorage.clear();
      localStorage.clear();
      TestBed.configureTestingModule({
        providers: [provideHttpClient(), provideProtheusTesting({ embedding })],
      });
      const host = TestBed.inject(FakeProtheusHost);
      const channel = TestBed.inject(ProtheusChannel);
      const store = TestBed.inject(SessionStore);
      const received = new MessageQueue();
      const subscription = channel
        .messages(undefined, { responseType: 'text' })
        .subscribe(({ type, content }) => received.enqueue(type, content));
      // The values that the library reads, encoded again.
      const read = (area: Storage): Record<string, string> =>
        Object.fromEntries(
          Object.keys(area).map(name => {
            const key = name as ProtheusStorageKey;
            return [key, encodeValue(key, store.get(key) as never) ?? ''];
          }),
        );
      return {
        session: read(sessionStorage),
        local: read(localStorage),
        send: sender(host, program, (type, content) => channel.send(type, content)),
        nextMessage: () => received.next(),
        token: () => store.raw('ERPTOKEN') ?? undefined,
        close: () => {
          subscription.unsubscribe();
          TestBed.resetTestingModule();
        },
      };
    };

    for (const { title, run } of CASES) {
      it(title, async () => {
        await expectAsync(run(open)).toBeResolved();
      });
    }
  });
}
