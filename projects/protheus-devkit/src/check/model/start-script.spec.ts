import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { memoryFile } from '../../app-package/memory-file.js';
import { parseStartScript, START_SCRIPT_PATH, type StartScript } from './start-script.js';
import { TextFile } from './text-file.js';

async function scriptOf(text: string): Promise<StartScript> {
  const file = await TextFile.read(memoryFile(START_SCRIPT_PATH, Buffer.from(text)));
  assert.ok(file);
  return parseStartScript(file);
}

const MANY = 1000;
const deep: Readonly<Record<string, string>> = {
  templates: '`${'.repeat(MANY),
  'closed templates': '`${'.repeat(MANY) + 'a' + '}`'.repeat(MANY),
  arrays: '['.repeat(MANY),
  objects: '({a:'.repeat(MANY),
  parentheses: '('.repeat(MANY),
  'arrow functions': 'a=>'.repeat(MANY),
  operators: '!'.repeat(20 * MANY),
  sums: 'a+'.repeat(20 * MANY),
  conditions: 'a?b:'.repeat(20 * MANY),
  assignments: 'x='.repeat(20 * MANY),
  new: 'new '.repeat(20 * MANY),
  statements: `function(){${'if(a)'.repeat(20 * MANY)}}`,
  patterns: `function(${'['.repeat(MANY)}`,
  'groups of a regular expression': `/${'('.repeat(20 * MANY)}/`,
};

describe('parseStartScript', () => {
  for (const [name, text] of Object.entries(deep)) {
    it(`reports ${name} inside each other instead of using all of the stack`, async () => {
      const { expression, error } = await scriptOf(text);
      assert.equal(expression, undefined);
      assert.match(error?.message ?? '', /inside each other|Unexpected|Unterminated|Invalid/);
    });
  }

  it('does not end the process', () => {
    const module = new URL('./start-script.ts', import.meta.url).href;
    const files = new URL('./text-file.ts', import.meta.url).href;
    const memory = new URL('../../app-package/memory-file.ts', import.meta.url).href;
    const code = `
      const { parseStartScript } = await import(${JSON.stringify(module)});
      const { TextFile } = await import(${JSON.stringify(files)});
      const { memoryFile } = await import(${JSON.stringify(memory)});
      for (const text of ${JSON.stringify(Object.values(deep))}) {
        const file = await TextFile.read(memoryFile('assets/preload/advpltojs.js', Buffer.from(text)));
        await parseStartScript(file);
      }`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-'],
      { cwd: fileURLToPath(new URL('.', import.meta.url)), encoding: 'utf8', input: code },
    );
    assert.equal(status, 0, stderr);
  });

  it('reports a script that is longer than any function', async () => {
    const { error } = await scriptOf(`function(){${'a();'.repeat(100_000)}}`);
    assert.match(error?.message ?? '', /longer than/);
  });

  it('reads what people write: levels, chains and long texts', async () => {
    const nested = `function(){return ${'['.repeat(50)}${']'.repeat(50)}}`;
    const chain = `function(){return ${"'a' + ".repeat(200)}'b'}`;
    for (const text of [nested, chain, `function(a){a("${'('.repeat(5000)}")}`]) {
      assert.equal((await scriptOf(text)).expression?.type, 'FunctionExpression');
    }
  });
});
