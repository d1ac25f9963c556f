import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInsidePath } from '../app-root/app-source.js';
import { contentType } from '../http/content-type.js';
import { escapeHtml } from '../http/escape-html.js';
import { html, type Reply, text } from '../http/reply.js';

/** The built page: in the published package, or in the build output of the workspace. */
const folder = new URL(
  import.meta.url.endsWith('.ts') ? '../../../../../dist/host-page/browser/' : '../../host-page/',
  import.meta.url,
);

/** Refuses messages of other origins that run code; inline, so that nothing can precede it. */
const guardScript = new URL('../browser/message-guard.js', import.meta.url);

const NOT_BUILT =
  '<!doctype html><html lang="en"><head><title>protheus-devkit</title></head>' +
  '<body>The page of the local host is not built: npm run build -- page</body></html>';

/**
 * Serves the files of the page.
 * @param path the path below `/webapp/`
 * @param secret the secret of the WebSocket, which `index.html` gets in a `<meta>`
 */
export async function servePageFile(path: string, secret: string): Promise<Reply> {
  const name = path === '' ? 'index.html' : path;
  const data = isInsidePath(name) ? await read(name) : undefined;
  if (name !== 'index.html') {
    return data
      ? { status: 200, body: data, headers: { 'Content-Type': contentType(name) } }
      : text(404, 'Not found');
  }
  const meta = `<meta name="protheus-host-secret" content="${escapeHtml(secret)}">`;
  const guard = `<script>${await readFile(guardScript, 'utf8')}</script>`;
  return html((data?.toString() ?? NOT_BUILT).replace('<head>', () => `<head>${guard}${meta}`));
}

// Joined as paths: resolved as a URL, a name with a slash or a scheme in front would replace the folder.
function read(name: string): Promise<Buffer | undefined> {
  return readFile(join(fileURLToPath(folder), name)).catch(() => undefined);
}
