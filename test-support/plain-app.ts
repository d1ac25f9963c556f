// An application without a framework: it records its state at the start and the messages it receives.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The record of the application, `window.seen`. */
export interface Seen {
  /** The keys of `sessionStorage` when the application's first line ran. */
  readonly keys: readonly string[];
  readonly branch: string | null;
  readonly appName: string | null;
  /** Whether the platform's globals existed when the application's first line ran. */
  readonly hasChannel: boolean;
  /** Whether the channel is connected. */
  readonly connected: boolean;
  /** The messages of `eventTarget`, as `type=content`. */
  readonly received: readonly string[];
}

const MAIN = `
const seen = {
  keys: Object.keys(sessionStorage).sort(),
  branch: sessionStorage.getItem('ProBranch'),
  appName: sessionStorage.getItem('appName'),
  hasChannel: typeof twebchannel === 'object' && typeof getParam === 'function',
  received: [],
  get connected() { return globalThis.twebchannel?.gotConnection ?? false; },
};
globalThis.seen = seen;
for (const type of ['preLoad', 'greeting', 'news', 'late']) {
  globalThis.twebchannel?.eventTarget?.addEventListener(type, event =>
    seen.received.push(type + '=' + event.protheusResponse));
}
document.querySelector('h1').textContent = 'Pronto: ' + location.pathname;
`;

/** The files of the application, by path. */
export const plainApp: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<base href="/">
<title>Aplicativo</title>
</head>
<body>
<h1>Carregando</h1>
<script src="main.js"></script>
</body>
</html>
`,
  'main.js': MAIN,
  'assets/data/appconfig.json':
    '{ "name": "Aplicativo", "productLine": "Protheus", "api_baseUrl": "/" }\n',
  'assets/preload/advpltojs.js':
    'function (codeType, codeContent) { this.eventTarget.send(codeType, codeContent); }\n',
};

/** Writes an application to a folder. */
export async function writeApp(
  folder: string,
  files: Readonly<Record<string, string>> = plainApp,
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}
