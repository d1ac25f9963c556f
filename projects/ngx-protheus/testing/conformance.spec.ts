// The suite that every host is judged by (`conformance/`), over the fake host of unit tests, and
// over the library inside it.
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { ProtheusChannel } from 'ngx-protheus';

import messages from '../../../conformance/messages.json';
import storageKeys from '../../../conformance/storage-keys.json';
import { Inbox } from '../../../conformance/suite/message-queue';
import { messageCases } from '../../../conformance/suite/message-cases';
import { storageCases } from '../../../conformance/suite/storage-cases';
import { type OpenSubject, type Source } from '../../../conformance/suite/host-under-test';
import { type ProtheusStorageKey } from '../src/lib/session/protheus-session-values';
import { SessionStore } from '../src/lib/session/session-store';
import { encodeValue } from '../src/lib/session/storage-codec';
import { FakeProtheusHost } from './fake-protheus-host';
import { provideProtheusTesting } from './provide-protheus-testing';

declare const twebchannel: { jsToAdvpl(type: string, content: string): void };

const CASES = [...storageCases(storageKeys.keys), ...messageCases(messages.messages)];

/** Sends a message and lets the source of the case answer it. */
function sender(
  host: FakeProtheusHost,
  source: Source,
  send: (type: string, content: string) => void,
): (type: string, content: string) => void {
  return (type, content) => {
    // What the host does by itself has no handler.
    if (type !== 'internalToken') {
      host.on(type, call => {
        for (const answer of source(type, call.content)) call.answer(answer.type, answer.content);
      });
    }
    send(type, content);
  };
}

for (const embedding of ['webapp', 'smartclient'] as const) {
  describe(`FakeProtheusHost, ${embedding}: conformance`, () => {
    const open: OpenSubject = source => {
      sessionStorage.clear();
      localStorage.clear();
      const inbox = new Inbox();
      const host = new FakeProtheusHost({
        embedding,
        advplToJs: (type, content) => inbox.put(type, content),
      });
      return {
        session: { ...sessionStorage },
        local: { ...localStorage },
        send: sender(host, source, (type, content) => twebchannel.jsToAdvpl(type, content)),
        heard: () => inbox.take(),
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
    const open: OpenSubject = source => {
      sessionStorage.clear();
      localStorage.clear();
      TestBed.configureTestingModule({
        providers: [provideHttpClient(), provideProtheusTesting({ embedding })],
      });
      const host = TestBed.inject(FakeProtheusHost);
      const channel = TestBed.inject(ProtheusChannel);
      const store = TestBed.inject(SessionStore);
      const inbox = new Inbox();
      const listening = channel.messages().subscribe(({ type, content }) => {
        inbox.put(type, content);
      });
      // What the library reads, as it would write it again.
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
        send: sender(host, source, (type, content) => channel.send(type, content)),
        heard: () => inbox.take(),
        token: () => store.raw('ERPTOKEN') ?? undefined,
        close: () => {
          listening.unsubscribe();
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
