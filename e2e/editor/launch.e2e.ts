// F5 of VS Code, by the parameters that `ng add` writes: its task starts the host, its matcher knows
// when that is ready, a browser with remote debugging opens its URL, and a breakpoint in a TypeScript
// file is hit through the source maps, with the paths resolved as the debugger of VS Code does.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'jsonc-parser';
import { type Browser, type CDPSession } from 'playwright-core';
import { launchBrowser, openTab } from '../../test-support/browser.js';
import { breakpointLine, type EditorWorkspace, editorWorkspace } from './editor-workspace.js';

/** In milliseconds: ng serve bundles Angular first. */
const READY_TIMEOUT = 240_000;

interface Launch {
  readonly url: string;
  readonly preLaunchTask: string;
  readonly sourceMaps: boolean;
  readonly pathMapping: Readonly<Record<string, string>>;
}

interface Task {
  readonly label: string;
  readonly command: string;
  readonly problemMatcher: { readonly background: { readonly endsPattern: string } };
}

/** A script of the page with its map. */
interface MappedScript {
  readonly scriptId: string;
  readonly url: string;
  readonly map: SourceMap;
  readonly payload: SourceMapPayload;
}

let workspace: EditorWorkspace;
let launch: Launch;
let task: Task;
let server: ChildProcess;
let browser: Browser;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

function readFile<T>(name: string): T {
  return parse(readFileSync(join(workspace.folder, '.vscode', name), 'utf8')) as T;
}

/** Runs the task in a shell, and waits for what its matcher calls ready. */
async function startTask({ command, problemMatcher }: Task): Promise<ChildProcess> {
  const child = spawn(command, {
    cwd: workspace.folder,
    shell: true,
    detached: process.platform !== 'win32',
    env: { ...process.env, NO_COLOR: '1', NG_CLI_ANALYTICS: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ready = new RegExp(problemMatcher.background.endsPattern);
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready:\n${printed}`)), READY_TIMEOUT);
    const read = (chunk: Buffer): void => {
      printed += String(chunk);
      if (!printed.split('\n').some(line => ready.test(line))) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`the task ended:\n${printed}`)));
  });
  return child;
}

/** The file of a source of a map, as the debugger of VS Code resolves it. */
function fileOf(source: string, script: string): string {
  const { pathname } = new URL(source, script);
  const prefixes = Object.keys(launch.pathMapping).sort((a, b) => b.length - a.length);
  const prefix = prefixes.find(one => pathname.startsWith(`${one}/`));
  if (prefix === undefined) return pathname;
  const target = (launch.pathMapping[prefix] as string).replace(
    '${workspaceFolder}',
    workspace.folder,
  );
  return join(target, decodeURIComponent(pathname.slice(prefix.length)));
}

/** Collects the scripts that have a map with a source. */
function collectScripts(session: CDPSession, file: string): () => Promise<MappedScript> {
  const found = new Promise<MappedScript>(resolve => {
    session.on('Debugger.scriptParsed', ({ scriptId, url, sourceMapURL }) => {
      if (!sourceMapURL || !url.startsWith('http')) return;
      void fetch(new URL(sourceMapURL, url))
        .then(response => response.json())
        .then(content => {
          const payload = content as SourceMapPayload;
          if (payload.sources?.some(source => fileOf(source, url) === file))
            resolve({ scriptId, url, payload, map: new SourceMap(payload) });
        })
        .catch(() => undefined);
    });
  });
  return () => found;
}

/** The position in the script of a line of the source. */
function generatedLine(
  { map, url }: MappedScript,
  text: string,
  file: string,
  line: number,
): number {
  const lines = text.split('\n');
  return lines.findIndex((code, index) => {
    const entry = map.findEntry(index, code.search(/\S|$/));
    return (
      'originalSource' in entry &&
      fileOf(entry.originalSource, url) === file &&
      entry.originalLine === line
    );
  });
}

describe('F5 in VS Code', () => {
  before(async () => {
    workspace = await editorWorkspace(await freePort());
    const { configurations } = readFile<{ configurations: Launch[] }>('launch.json');
    launch = configurations[0] as Launch;
    const { tasks } = readFile<{ tasks: Task[] }>('tasks.json');
    task = tasks.find(({ label }) => label === launch.preLaunchTask) as Task;
    server = await startTask(task);
    browser = await launchBrowser('--remote-debugging-port=0');
  });

  after(async () => {
    await browser?.close();
    if (server?.pid !== undefined && server.exitCode === null) {
      const exit = once(server, 'exit');
      process.kill(process.platform === 'win32' ? server.pid : -server.pid, 'SIGINT');
      await exit;
    }
    workspace?.remove();
  });

  it('hits a breakpoint in a TypeScript file of the application inside the host', async () => {
    assert.equal(launch.sourceMaps, true);
    const file = join(workspace.folder, 'src', 'app', 'app.ts');
    const line = breakpointLine(workspace.folder);
    const { page, context } = await openTab(browser);
    const session = await context.newCDPSession(page);
    const scriptOf = collectScripts(session, file);
    await session.send('Debugger.enable');
    await page.goto(launch.url);
    const button = page.frameLocator('iframe').getByRole('button', { name: 'Somar 0' });
    await button.waitFor({ timeout: READY_TIMEOUT });

    const script = await scriptOf();
    const { scriptSource } = await session.send('Debugger.getScriptSource', {
      scriptId: script.scriptId,
    });
    const lineNumber = generatedLine(script, scriptSource, file, line);
    assert.ok(lineNumber >= 0, 'the line has code');
    const { locations } = await session.send('Debugger.setBreakpointByUrl', {
      url: script.url,
      lineNumber,
    });
    assert.equal(locations.length, 1);

    const paused = new Promise<{ lineNumber: number; columnNumber?: number; functionName: string }>(
      resolve =>
        session.once('Debugger.paused', ({ callFrames: [top] }) =>
          resolve({ ...top!.location, functionName: top!.functionName }),
        ),
    );
    const click = button.click();
    const at = await paused;
    const entry = script.map.findEntry(at.lineNumber, at.columnNumber ?? 0);
    assert.ok('originalSource' in entry);
    assert.deepEqual(
      [fileOf(entry.originalSource, script.url), entry.originalLine, at.functionName],
      [file, line, 'add'],
    );
    await session.send('Debugger.resume');
    await click;
    await page.frameLocator('iframe').getByRole('button', { name: 'Somar 1' }).waitFor();
    await context.close();
  });
});
