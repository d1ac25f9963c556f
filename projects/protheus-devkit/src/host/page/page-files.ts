import { readFile } from 'node:fs/promises';
import { type HostState } from '../host-state.js';
import { escapeHtml } from '../app-root/escape-html.js';
import { contentType } from '../server/content-type.js';
import { html, type Reply, text } from '../server/reply.js';
import { isInsidePath } from '../app-root/app-source.js';

/** Where the built page lies in the published package, and the plain page beside this source. */
const folders = [
  new URL('../../host-page/', import.meta.url),
  new URL('./plain/', import.meta.url),
];

/** Serves the files of the page. Its `index.html` gets the secret of the WebSocket in a `<meta>`. */
export async function servePageFile(state: HostState, path: string): Promise<Reply> {
  const name = path === '' ? 'index.html' : path;
  const data = isInsidePath(name) ? await readFirst(name) : undefined;
  if (!data) return text(404, 'Not found');
  if (name !== 'index.html') {
    return { status: 200, body: data, headers: { 'Content-Type': contentType(name) } };
  }
  const meta = `<meta name="protheus-host-secret" content="${escapeHtml(state.secret)}">`;
  return html(data.toString().replace('<head>', () => `<head>${meta}`));
}

async function readFirst(name: string): Promise<Buffer | undefined> {
  for (const folder of folders) {
    const data = await readFile(new URL(name, folder)).catch(() => undefined);
    if (data) return data;
    // A page is served whole from one folder: its files belong together.
    if (await readFile(new URL('index.html', folder)).catch(() => undefined)) return undefined;
  }
  return undefined;
}
