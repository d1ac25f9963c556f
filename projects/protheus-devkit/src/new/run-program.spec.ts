import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ProgramEnd, runProgram } from './run-program.js';

function node(script: string, signal = new AbortController().signal): Promise<ProgramEnd> {
  const program = { file: process.execPath, args: ['-e'], needsShell: false };
  return runProgram(program, [script], { cwd: process.cwd(), env: process.env, signal });
}

describe('runProgram', () => {
  it('collects both outputs, and the exit code', async () => {
    const { code, output } = await node("console.log('ação'); console.error('b'); process.exit(3)");
    assert.equal(code, 3);
    assert.deepEqual(output.trim().split('\n').sort(), ['ação', 'b'].sort());
  });

  it('gives a program no input to wait for', async () => {
    assert.equal((await node("process.stdin.on('end', () => process.exit(0)).resume()")).code, 0);
  });

  it('reports a program that is not there', async () => {
    const program = { file: 'no-such-program-anywhere', args: [], needsShell: false };
    const options = { cwd: process.cwd(), env: {}, signal: new AbortController().signal };
    const { code, output } = await runProgram(program, [], options);
    assert.equal(code, undefined);
    assert.match(output, /ENOENT/);
  });

  it('ends a program that is aborted, and waits for its end', async () => {
    const stop = new AbortController();
    const running = node('setInterval(() => {}, 1000)', stop.signal);
    setTimeout(() => stop.abort(), 300);
    assert.equal((await running).code, undefined);
  });

  it('keeps the end of a long output', async () => {
    const { output } = await node("console.log('x'.repeat(300_000)); console.log('end')");
    assert.equal(output.length, 200_000);
    assert.match(output, /end\n$/);
  });
});
