import { TestBed } from '@angular/core/testing';
import { type Subscriber } from 'rxjs';
import table from '../../../../../conformance/messages.json';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { ProJsToAdvplService } from '../services/pro-js-to-advpl.service';
import { ProtheusChannel } from './protheus-channel';
import { resetChannel } from './reset-channel';

/** Contents of answers, and the values that a request emits for them. */
const samples: Record<string, [text: string, value: unknown]> = {
  json: ['{"items":[],"hasNext":false}', { items: [], hasNext: false }],
  boolean: ['true', true],
  text: ['TOTVS', 'TOTVS'],
};

describe('the messages of the platform', () => {
  let host: FakeWebChannel;

  beforeEach(() => (host = new FakeWebChannel()));

  afterEach(() => {
    TestBed.resetTestingModule();
    resetChannel();
    FakeWebChannel.remove();
  });

  it('have unique types and described kinds of content', () => {
    const names = table.messages.map(({ type }) => type);
    const kinds = table.messages.flatMap(({ content, answerContent }) => [content, answerContent]);

    expect(new Set(names).size).toBe(names.length);
    for (const kind of kinds) expect(!kind || kind in table.contentKinds).toBeTrue();
  });

  for (const { type, content, answer, answerContent } of table.messages) {
    if (!answer || !answerContent) continue;
    const name = answer.replace('*', '7');
    const [text, value] = samples[answerContent];

    it(`${type}: buildObservable emits the answer`, () => {
      const seen: unknown[] = [];
      new ProJsToAdvplService()
        .buildObservable<unknown>(
          ({
            protheusResponse,
            subscriber,
          }: {
            protheusResponse: string;
            subscriber: Subscriber<string>;
          }) => {
            subscriber.next(protheusResponse);
            subscriber.complete();
          },
          {
            sendInfo: { type, content: content === 'answer-name' ? '' : 'content' },
            receiveId: answer === '{content}' ? undefined : name,
            autoDestruct: true,
          },
        )
        .subscribe(value => seen.push(value));
      const [[, sent]] = host.sent;
      host.emit(answer === '{content}' ? sent : name, text);

      if (content === 'answer-name' && answer !== '{content}') expect(sent).toBe(name);
      expect(seen).toEqual([text]);
    });

    it(`${type}: request emits the value of the answer`, () => {
      const seen: unknown[] = [];
      TestBed.inject(ProtheusChannel)
        .request(type, name, {
          answerType: name,
          responseType: answerContent === 'text' ? 'text' : 'json',
        })
        .subscribe(value => seen.push(value));
      host.emit(name, text);

      expect(host.sent).toEqual([[type, name]]);
      expect(seen).toEqual([value]);
    });
  }
});
