import { expectEqual, expectTrue } from './expect-equal.js';
import { type ConformanceCase, conformanceCase, type Heard } from './host-under-test.js';

/** A row of `messages.json`. */
export interface MessageRow {
  readonly type: string;
  readonly direction: string;
  readonly content: string;
  readonly answer?: string;
  readonly answerContent?: string;
  readonly fields?: readonly string[];
}

/** Texts that a careless channel would change. */
const texts: Readonly<Record<string, string>> = {
  'an empty text': '',
  'accents, quotes and line breaks': 'São "João" \\ \'aço\'\r\n\tfim',
  'text outside every code page of Windows': '漢字 😀 \u2028',
  'a text that looks like code': '</script><!-- ${x} {{y}} -->',
  'a megabyte': 'ação '.repeat(210_000),
};

/** What a content of each kind looks like. */
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

/** What goes between an application and AdvPL, by the table of the messages. */
export function messageCases(rows: readonly MessageRow[]): readonly ConformanceCase[] {
  return [
    ...rows.flatMap(row => (row.answer === undefined ? [] : answered(row))),
    ...rows.filter(({ direction }) => direction === 'advpl-to-js').map(unasked),
    ...Object.entries(texts).map(([name, text]) =>
      conformanceCase(`carries ${name} both ways unchanged`, echo, async subject => {
        subject.send('echo', text);
        expectEqual(await subject.heard(), { type: 'echo', content: text });
      }),
    ),
    conformanceCase('keeps the order of messages and of their answers', twice, async subject => {
      for (const content of ['1', '2', '3']) subject.send('count', content);
      const heard: string[] = [];
      while (heard.length < 6) heard.push((await subject.heard()).content);
      expectEqual(heard, ['1', '1 again', '2', '2 again', '3', '3 again']);
    }),
    conformanceCase(
      'answers internalToken by a token in the storage alone',
      echo,
      async subject => {
        const before = subject.token();
        subject.send('internalToken', '');
        subject.send('echo', 'after');
        expectEqual(await subject.heard(), { type: 'echo', content: 'after' });
        expectTrue(typeof (await before) === 'string', 'a token before');
        expectTrue((await subject.token())?.includes('access_token') ?? false, 'a token after');
      },
    ),
  ];
}

function answered({ type, content, answer = '', answerContent, fields }: MessageRow) {
  const sentType = type.replace('*', '7');
  const own = `${sentType}-made-up`;
  const name = answer === '{content}' ? own : answer.replace('*', '7');
  const sent = sample(content, name, fields);
  const reply = sample(answerContent ?? 'text', name, ['a']);
  const seen: Heard[] = [];
  return [reply, ''].map(text =>
    conformanceCase(
      `${type}: ${text === '' ? 'an empty answer' : 'the answer'} arrives as ${answer}`,
      (type, content) => {
        seen.push({ type, content });
        return [{ type: name, content: text }];
      },
      async subject => {
        seen.length = 0;
        subject.send(sentType, sent);
        expectEqual(await subject.heard(), { type: name, content: text });
        expectEqual(
          seen.filter(({ type }) => type !== 'preLoad'),
          [{ type: sentType, content: sent }],
          'what AdvPL got',
        );
      },
    ),
  );
}

function unasked({ type, content, fields }: MessageRow): ConformanceCase {
  const text = sample(content, type, fields);
  const source = (asked: string): Heard[] => (asked === 'go' ? [{ type, content: text }] : []);
  return conformanceCase(`${type} arrives without being asked for`, source, async subject => {
    subject.send('go', '');
    expectEqual(await subject.heard(), { type, content: text });
  });
}

const echo = (type: string, content: string): Heard[] =>
  type === 'echo' ? [{ type, content }] : [];

const twice = (type: string, content: string): Heard[] =>
  type === 'count'
    ? [
        { type, content },
        { type, content: `${content} again` },
      ]
    : [];
