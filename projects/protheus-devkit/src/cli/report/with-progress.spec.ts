import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { withProgress } from './with-progress.js';

const WHAT = { en: 'Checking x', pt: 'Verificando x' };

async function progressOf(seconds: number, isTerminal: boolean, isQuiet = false) {
  const lines: string[] = [];
  const shown: string[] = [];
  mock.timers.enable({ apis: ['setInterval'] });
  try {
    const result = await withProgress(
      {
        language: 'pt',
        err: line => void lines.push(line),
        status: isTerminal ? text => void shown.push(text) : undefined,
      },
      WHAT,
      isQuiet,
      () => {
        mock.timers.tick(seconds * 1000);
        return Promise.resolve('done');
      },
    );
    assert.equal(result, 'done');
  } finally {
    mock.timers.reset();
  }
  return { lines, shown };
}

describe('withProgress', () => {
  it('prints nothing within a second', async () => {
    assert.deepEqual(await progressOf(0.9, false), { lines: [], shown: [] });
    assert.deepEqual(await progressOf(0.9, true), { lines: [], shown: [''] });
  });

  it('prints one line where there is no terminal', async () => {
    assert.deepEqual(await progressOf(3, false), { lines: ['Verificando x …'], shown: [] });
  });

  it('counts the seconds in one line of a terminal, and removes it', async () => {
    const shown = ['Verificando x … 1 s', 'Verificando x … 2 s', ''];
    assert.deepEqual(await progressOf(2, true), { lines: [], shown });
  });

  it('prints nothing for a program', async () => {
    assert.deepEqual(await progressOf(3, true, true), { lines: [], shown: [] });
  });

  it('removes the line when the work fails', async () => {
    const shown: string[] = [];
    await assert.rejects(
      withProgress(
        { language: 'en', err: () => undefined, status: text => void shown.push(text) },
        WHAT,
        false,
        () => Promise.reject(new Error('no')),
      ),
    );
    assert.deepEqual(shown, ['']);
  });
});
