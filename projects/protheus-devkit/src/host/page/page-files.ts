import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { escapeHtml } from '../http/escape-html.js';
import { isInsidePath } from '../app-root/app-source.js';
import { type HostState } from '../host-state.js';
import { contentType } from '../http/content-type.js';
import { html, type Reply, text } from '../http/reply.js';

/** The built page: in the published package, or where the workspace builds it. */
const folder = new URL(
  import.meta.url.endsWith('.ts') ? '../../../../../dist/host-page/browser/' : '../../host-page/',
  import.meta.url,
);

const notBuilt =
  '<!doctype html><html lang="en"><head><title>protheus-devkit</title></head>' +
  '<body>The page of the local host is not built: npm run build -- page</body></html>';

/** Serves the files of the page. Its `index.html` gets the secret of the WebSocket in a `<meta>`. */
export async function servePageFile(state: HostState, path: string): Promise<Reply> {
  const name = path === '' ? 'index.html' : path;
  const data = isInsidePath(name) ? await read(name) : undefined;
  if (name !== 'index.html') {
    return data
      ? { status: 200, body: data, headers: { 'Content-Type': contentType(name) } }
      : text(404, 'Not found');
  }
  const meta = `<meta name="protheus-host-secret" content="${escapeHtml(state.secret)}">`;
  return html((data?.toString() ?? notBuilt).replace('<head>', () => `<head>${meta}`));
}

// Joined as paths: an address would start anew at a name with a slash or a scheme before it.
function read(name: string): Promise<Buffer | undefined> {
  return readFile(join(fileURLToPath(folder), name)).catch(() => undefined);
}
