import { createContext, runInContext } from 'node:vm';
import { parseHtml } from '../../../html/html.js';
import { injectDiagnostics } from '../inject-diagnostics.js';

/** A page that shows nothing, and what went wrong in it. */
export interface BrokenPage {
  readonly url?: string;
  /** The value of `<base href>`. */
  readonly base?: string;
  readonly storage?: Readonly<Record<string, string>>;
  /** What the page threw; a text is written to the console. */
  readonly errors?: readonly unknown[];
  /** The URLs of scripts that were not loaded. */
  readonly failedScripts?: readonly string[];
}

type Listener = (event: Readonly<Record<string, unknown>>) => void;

/** @returns The text that the diagnostics show of such a page. */
export async function diagnose(page: BrokenPage): Promise<string> {
  const html = await injectDiagnostics('', { name: 'demo', contentHash: 'ab12', devkit: '0.1.0' });
  const [script] = await parseHtml(html);
  const location = new URL(page.url ?? 'http://erp/app-root/demo/index.html');
  const listeners = new Map<string, Listener>();
  const timers: (() => void)[] = [];
  const shown: string[] = [];
  const base = { getAttribute: (): string => page.base ?? '/app-root/demo/' };
  const window = {
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    setTimeout: (run: () => void) => timers.push(run),
    setInterval: () => 0,
    console: { error: () => undefined },
    sessionStorage: storageOf(page.storage ?? {}),
    localStorage: storageOf({}),
    performance: { getEntriesByType: () => [] },
    innerWidth: 800,
    innerHeight: 600,
    atob: (text: string) => {
      if (/[^\w+/]/.test(text) || text.length % 4 === 1) throw new Error('no base64');
      return Buffer.from(text, 'base64').toString('latin1');
    },
  };
  const document = {
    body: null,
    hidden: false,
    baseURI: page.base ?? location.href,
    addEventListener: () => undefined,
    querySelector: (selector: string) => (selector === '[ng-version]' ? null : base),
    createElement: () => element(shown),
    documentElement: { appendChild: () => undefined },
  };
  const navigator = { language: 'en', userAgent: '' };
  const code = html.slice(script?.code?.start, script?.code?.end);
  runInContext(code, createContext({ window, document, location, navigator, unescape }));
  for (const src of page.failedScripts ?? []) {
    listeners.get('error')?.({ target: { tagName: 'SCRIPT', src } });
  }
  for (const error of page.errors ?? []) {
    if (typeof error === 'string') (window.console.error as (text: string) => void)(error);
    else listeners.get('error')?.({ target: window, error });
  }
  for (const run of timers) run();
  return shown.join('\n');
}

function storageOf(values: Readonly<Record<string, string>>): object {
  const keys = Object.keys(values);
  return {
    length: keys.length,
    key: (index: number) => keys[index],
    getItem: (key: string) => values[key] ?? null,
  };
}

function element(shown: string[]): object {
  return {
    setAttribute: () => undefined,
    appendChild: () => undefined,
    set textContent(text: string) {
      shown.push(text);
    },
  };
}
