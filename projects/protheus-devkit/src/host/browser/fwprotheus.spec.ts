import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { memoryFile } from '../../app-package/memory-file.js';
import { functionOf, parseStartScript } from '../../check/model/start-script.js';
import { TextFile } from '../../check/model/text-file.js';

const script = await readFile(new URL('fwprotheus.js', import.meta.url), 'utf8');

/** Runs the script in a page that has a start script. @returns What it reports about that. */
function stateOf(startScript: string): string | undefined {
  const states: string[] = [];
  class Request {
    readonly status = 200;
    readonly responseText = startScript;
    onload?: () => void;
    open(): void {
      // The URL is that of the application.
    }
    send(): void {
      this.onload?.();
    }
  }
  const context = createContext({
    document: { currentScript: { dataset: { ports: '1' } } },
    twebchannel: { init: (): void => undefined, connect: (): void => undefined },
    getParam: (): string => '1',
    sessionStorage: { getItem: (): string => '1', setItem: (): void => undefined },
    XMLHttpRequest: Request,
    Blob: class {
      constructor(readonly parts: readonly string[]) {}
    },
    navigator: {
      sendBeacon: (_url: string, { parts }: { readonly parts: readonly string[] }): void => {
        const { event, detail } = JSON.parse(parts[0] ?? '') as {
          event: string;
          detail: { state?: string };
        };
        if (event === 'advpltojs' && detail.state) states.push(detail.state);
      },
    },
    console: { error: (): void => undefined, log: (): void => undefined },
    EventTarget,
  });
  runInContext(script, context);
  return states[0];
}

/** What `check` says about the same start script. */
async function isRefused(startScript: string): Promise<boolean> {
  const file = await TextFile.read(memoryFile('advpltojs.js', Buffer.from(startScript)));
  return !file || !functionOf((await parseStartScript(file)).expression);
}

const FUNCTION = 'function (type, content) { this.eventTarget.send(type, content); }';

const startScripts: Readonly<Record<string, string>> = {
  'a function': FUNCTION,
  'a function and a line end': `${FUNCTION}\r\n`,
  'a function and a comment with its line end': `${FUNCTION} // fim\n`,
  'a comment without a line end': `${FUNCTION} // fim`,
  'a block comment without a line end': `${FUNCTION} /* fim */`,
  'an assignment of a function': `window = ${FUNCTION}`,
  'an arrow function': '(type, content) => content',
  'a semicolon': `${FUNCTION};`,
  'a declaration': 'const a = 1;',
  'an object': '{ a: 1 }',
  'an HTML comment of old scripts without a line end': `${FUNCTION} <!-- fim`,
  nothing: '',
};

describe('the start script of an application', () => {
  for (const [name, text] of Object.entries(startScripts)) {
    it(`is loaded by the host exactly when check accepts it: ${name}`, async () => {
      assert.equal(stateOf(text), (await isRefused(text)) ? 'invalid' : 'loaded');
    });
  }
});
