import { expectEqual, expectTrue } from './expect-equal.js';
import { type ConformanceCase, conformanceCase, type ReceivedMessage } from './host-under-test.js';

/** A row of `messages.json`. */
export interface MessageRow {
  readonly type: string;
  readonly direction: string;
  readonly content: string;
  readonly answer?: string;
  readonly answerContent?: string;
  readonly fields?: readonly string[];
}

/** Texts that a channel could change by mistake. */
const texts: Readonly<Record<string, string>> = {
  'an empty text': '',
  'accents, quotes and line breaks': 'São "João" \\ \'aço\'\r\n\tfim',
  'text outside every code page of Windows': '漢字 😀 \u2028',
  'a text that looks like code': '</script><!-- ${x} {{y}} -->',
  'a megabyte': 'ação '.repeat(210_000),
};

/** A sample content of each kind. */
function sample(kind: string, name: string, fields: readonly string[] = []): string {
  switch (kind) {
    case 'empty':
      return '';
    case 'json':
      return JSON.stringify(Object.fromEntries(fields.map(field => [field, 'é 1'])));
    case 'base64-json':
      return btoa('{"usr":"maria","psw":"","remember":false}');
    case 'boolean':
      return 'true';
    case 'answer-name':
      return name;
    case 'close':
      return 'force';
    default:
      return 'texto';
  }
}

/** The cases of the channel, by the table of the messages. */
export function messageCases(rows: readonly MessageRow[]): readonly ConformanceCase[] {
  return [
    ...rows.flatMap(row => (row.answer === undefined ? [] : answered(row))),
    ...rows.filter(({ direction }) => direction === 'advpl-to-js').map(unasked),
    ...Object.entries(texts).map(([name, text]) =>
      conformanceCase(`carries ${name} both ways unchanged`, echo, async host => {
        host.send('echo', text);
        expectEqual(await host.nextMessage(), { type: 'echo', content: text });
      }),
    ),
    conformanceCase('keeps the order of messages and of their answers', twice, async host => {
      for (const content of ['1', '2', '3']) host.send('count', content);
      const received: string[] = [];
      while (received.length < 6) received.push((await host.nextMessage()).content);
      expectEqual(received, ['1', '1 again', '2', '2 again', '3', '3 again']);
    }),
    conformanceCase('answers internalToken with a token in the storage only', echo, async host => {
      const before = host.token();
      host.send('internalToken', '');
      host.send('echo', 'after');
      expectEqual(await host.nextMessage(), { type: 'echo', content: 'after' });
      expectTrue(typeof (await before) === 'string', 'a token before');
      expectTrue((await host.token())?.includes('access_token') ?? false, 'a token after');
    }),
  ];
}

function answered({ type, content, answer = '', answerContent, fields }: MessageRow) {
  const sentType = type.replace('*', '7');
  const chosenName = `${sentType}-made-up`;
  const name = answer === '{content}' ? chosenName : answer.replace('*', '7');
  const sent = sample(content, name, fields);
  const reply = sample(answerContent ?? 'text', name, ['a']);
  const received: ReceivedMessage[] = [];
  return [reply, ''].map(text =>
    conformanceCase(
      `${type}: ${text === '' ? 'an empty answer' : 'the answer'} arrives as ${answer}`,
      (type, content) => {
        received.push({ type, content });
        return [{ type: name, content: text }];
      },
      async host => {
        received.length = 0;
        host.send(sentType, sent);
        expectEqual(await host.nextMessage(), { type: name, content: text });
        expectEqual(
          received.filter(({ type }) => type !== 'preLoad'),
          [{ type: sentType, content: sent }],
          'what AdvPL received',
        );
      },
    ),
  );
}

function unasked({ type, content, fields }: MessageRow): ConformanceCase {
  const text = sample(content, type, fields);
  const program = (sent: string): ReceivedMessage[] =>
    sent === 'go' ? [{ type, content: text }] : [];
  return conformanceCase(`${type} arrives without a request`, program, async host => {
    host.send('go', '');
    expectEqual(await host.nextMessage(), { type, content: text });
  });
}

function echo(type: string, content: string): ReceivedMessage[] {
  return type === 'echo' ? [{ type, content }] : [];
}

function twice(type: string, content: string): ReceivedMessage[] {
  return type === 'count'
    ? [
        { type, content },
        { type, content: `${content} again` },
      ]
    : [];
}
