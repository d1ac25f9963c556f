import fc from 'fast-check';
import { resetReports } from '../errors/report';
import { type BufferedMessage, MessageBuffer } from './message-buffer';

describe('MessageBuffer', () => {
  let log: jasmine.Spy;

  beforeEach(() => {
    log = spyOn(console, 'warn');
    resetReports();
  });

  const all = (buffer: MessageBuffer, type?: string): BufferedMessage[] => {
    const taken = [];
    for (let next; (next = buffer.take(type));) taken.push(next);
    return taken;
  };

  it('returns each message once, in the order of arrival', () => {
    const buffer = new MessageBuffer();
    buffer.add({ type: 'a', content: '1' });
    buffer.add({ type: 'b', content: '2' });
    buffer.add({ type: 'a', content: '3' });

    expect(all(buffer, 'a').map(({ content }) => content)).toEqual(['1', '3']);
    expect(all(buffer).map(({ content }) => content)).toEqual(['2']);
    expect(all(buffer)).toEqual([]);
  });

  it('never keeps a token', () => {
    const buffer = new MessageBuffer();
    buffer.add({ type: 'setToken', content: '{}' });

    expect(all(buffer)).toEqual([]);
  });

  it('stays within its limits for any messages and drops the oldest first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 19), { maxLength: 150 }), lengths => {
        const buffer = new MessageBuffer();
        lengths.forEach((length, index) =>
          buffer.add({ type: `${index}`, content: 'x'.repeat(length) }),
        );
        const left = all(buffer);
        const characters = left.reduce((sum, { content }) => sum + String(content).length, 0);
        const newest = lengths.map((_, index) => `${index}`).slice(lengths.length - left.length);
        return (
          left.length <= 100 &&
          characters <= 2 ** 20 &&
          left.map(({ type }) => type).join() === newest.join()
        );
      }),
      { numRuns: 30 },
    );
    expect(log).toHaveBeenCalledWith(jasmine.stringMatching(/^NGP411: /));
  });

  it('drops a message that is too long and keeps the others', () => {
    const buffer = new MessageBuffer();
    buffer.add({ type: 'a', content: '1' });
    buffer.add({ type: 'b', content: 'x'.repeat(2 ** 20 + 1) });

    expect(all(buffer)).toEqual([{ type: 'a', content: '1' }]);
  });
});
