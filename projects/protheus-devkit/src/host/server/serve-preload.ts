import { openApp } from '../running-apps/open-app.js';
import { entriesFor } from '../running-apps/entries-for.js';
import { appAddress, preloadAddress, returnAddress } from '../running-apps/running-app-urls.js';
import { type HostState } from '../host-state.js';
import { contentType } from '../http/content-type.js';
import { html, redirect, type Reply, text } from '../http/reply.js';
import { platformScript } from '../app-root/platform-scripts.js';
import { preloadPage } from './preload-page.js';

/** A request to the folder of the preload page. */
export interface PreloadRequest {
  readonly environment: string | undefined;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly origin: string;
}

/** Serves the preload page and the platform's scripts beside it. */
export async function servePreload(state: HostState, request: PreloadRequest): Promise<Reply> {
  if (request.path !== '' && request.path.toLowerCase() !== 'index.html') {
    const script = await platformScript(request.path.toLowerCase());
    return script
      ? { status: 200, body: script, headers: { 'Content-Type': contentType(request.path) } }
      : text(404, 'Not found');
  }
  const { query } = request;
  const known = state.openings.get(Number(query.get('totvstec_websocket_port')));
  if (!known) return open(state, request);
  const source = state.applications.get(known.application);
  const target = returnAddress(known, query.get('return')) ?? appAddress(known);
  // The application wants neither token nor configuration: it is called directly.
  if (await source?.read('noredirect')) return redirect(target);
  return html(preloadPage(await entriesFor(state, known, request.origin), target));
}

/** The page was called by its bare address: FwCallApp runs now. */
async function open(state: HostState, request: PreloadRequest): Promise<Reply> {
  const { query, environment } = request;
  const wanted = (query.get('app_name') ?? '').split('_env_')[0] || state.applications.names[0];
  const source = state.applications.get(wanted ?? '');
  if (!source) return text(404, `There is no application "${wanted ?? ''}".`);
  const opening = await openApp(state, source.name, {
    environment,
    mode: query.get('totvstec_remote_type') === '5' ? 'webapp' : 'desktop',
  });
  const back = query.get('return');
  return redirect(
    preloadAddress(opening) + (back === null ? '' : `&return=${encodeURIComponent(back)}`),
  );
}
