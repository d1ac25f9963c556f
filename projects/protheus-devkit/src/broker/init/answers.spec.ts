import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brokerInitCommand } from '../../cli/commands/broker.js';
import { parseArguments } from '../../cli/parse-arguments.js';
import { answersOfFlags, askMissing } from './answers.js';

function flags(...args: string[]) {
  return answersOfFlags(parseArguments('broker init', brokerInitCommand, args).values);
}

describe('the answers of a description', () => {
  it('are read from flags: lists by repetition or commas, switches both ways, numbers', () => {
    assert.deepEqual(
      flags(
        ...['--scenario', 'b', '--server', 'a:1,b:2', '--server', 'c:3', '--no-secure-servers'],
        ...['--legacy', '--public-port', '8443', '--extra-environment', 'x', '--rest-port', 'no'],
      ),
      {
        scenario: 'b',
        servers: ['a:1', 'b:2', 'c:3'],
        secureServers: false,
        legacy: true,
        publicPort: 8_443,
        extraEnvironments: ['x'],
        restPort: 'no',
      },
    );
  });

  it('are asked for where a flag is missing, and asked again when they are invalid', async () => {
    const printed: string[] = [];
    const questions: string[] = [];
    const replies = ['c', 'b', 'producao', 'broker', 'broker:10000', 'a:1, b:2', 'erp.exemplo'];
    const answers = await askMissing(
      {},
      question => {
        questions.push(question);
        return Promise.resolve(replies.shift() ?? '');
      },
      'pt',
      line => printed.push(line),
    );
    assert.deepEqual(answers, {
      scenario: 'b',
      environment: 'producao',
      broker: 'broker:10000',
      servers: ['a:1', 'b:2'],
      publicName: 'erp.exemplo',
    });
    assert.deepEqual(printed, [
      'use um destes: a, b',
      'use máquina:porta, por exemplo 10.0.0.11:10001',
    ]);
    assert.match(questions[0] ?? '', /\[a\/b\]/);
  });

  it('are not asked for when they are given', async () => {
    const given = { scenario: 'a', environment: 'p', broker: 'b:1', servers: ['c:2'] };
    const none = () => assert.fail('there is no question to ask');
    assert.deepEqual(await askMissing(given, none, 'en', none), given);
  });
});
