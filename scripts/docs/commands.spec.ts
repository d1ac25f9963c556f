import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertCommand } from './commands.js';
import { allPages } from './pages.js';

describe('the commands of the documentation', () => {
  it('exist, with the shown flags', async () => {
    const problems: string[] = [];
    let count = 0;
    const check = async (line: string, where: string): Promise<void> => {
      count++;
      await assertCommand(line).catch((error: Error) =>
        problems.push(`${where}: ${error.message}`),
      );
    };
    for (const { path, fences, inlineCode } of allPages()) {
      for (const { language, code, line } of fences) {
        if (language !== 'sh') continue;
        for (const [index, text] of code.split('\n').entries()) {
          if (text.trim() && !text.startsWith('#')) await check(text, `${path}:${line + index}`);
        }
      }
      for (const { code, line } of inlineCode) {
        if (/^npx |^ng (add|generate) ngx|^npm run /.test(code) && !code.includes('<')) {
          await check(code, `${path}:${line}`);
        }
      }
    }
    assert.deepEqual(problems, []);
    assert.ok(count > 80, `${count} commands`);
  });

  it('are refused when they do not exist', async () => {
    for (const line of [
      'npx protheus-devkit pack dist/x',
      'npx protheus-devkit package dist/x --zip',
      'ng add ngx-protheus --everything',
      'ng generate ngx-protheus:nothing',
      'npm run nothing',
      'yarn add x',
    ]) {
      await assert.rejects(assertCommand(line), line);
    }
  });
});
