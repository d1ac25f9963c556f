import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Applications } from '../app-root/applications.js';
import { contentType } from '../http/content-type.js';
import { html, redirect, type Reply, text } from '../http/reply.js';
import { launchApp, type LaunchParts } from '../running-apps/launch-app.js';
import { appUrl, preloadUrl, returnUrl } from '../running-apps/running-app-urls.js';
import { storageOf } from '../running-apps/storage-of.js';
import { preloadPage } from './preload-page.js';

/** What serving the preload page uses. */
export interface ServePreloadParts extends LaunchParts {
  readonly applications: Applications;
}

/** A request to the folder of the preload page. */
export interface PreloadRequest {
  readonly environment: string | undefined;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly origin: string;
}

/** Serves the preload page and the platform's scripts in its folder. */
export async function servePreload(
  parts: ServePreloadParts,
  request: PreloadRequest,
): Promise<Reply> {
  if (request.path !== '' && request.path.toLowerCase() !== 'index.html') {
    return serveScript(request.path);
  }
  const { query } = request;
  const app = parts.apps.get(Number(query.get('totvstec_websocket_port')));
  if (!app) return launch(parts, request);
  const source = parts.applications.get(app.application);
  const target = returnUrl(app, query.get('return')) ?? appUrl(app);
  // The application wants neither token nor configuration: it is called directly.
  if (await source?.read('noredirect')) return redirect(target);
  return html(preloadPage(await storageOf(parts, app, request.origin), target));
}

/** The page was called by its bare URL: FwCallApp runs now. */
async function launch(
  parts: ServePreloadParts,
  { query, environment }: PreloadRequest,
): Promise<Reply> {
  const { applications } = parts;
  const name = (query.get('app_name') ?? '').split('_env_')[0] || applications.names[0];
  const source = applications.get(name ?? '');
  if (!source) return text(404, `There is no application "${name ?? ''}".`);
  const app = await launchApp(parts, source.name, {
    environment,
    mode: query.get('totvstec_remote_type') === '5' ? 'webapp' : 'desktop',
  });
  const back = query.get('return');
  return redirect(preloadUrl(app) + (back === null ? '' : `&return=${encodeURIComponent(back)}`));
}

/** The platform's scripts, by the name under which they are served. */
const scripts: Readonly<Record<string, () => string | URL>> = {
  // TOTVS's own browser side of the channel, as published.
  'twebchannel.js': () =>
    createRequire(import.meta.url).resolve('@totvs/twebchannel-js/twebchannel.js'),
  'message-guard.js': () => new URL('../browser/message-guard.js', import.meta.url),
  'fwprotheus.js': () => new URL('../browser/fwprotheus.js', import.meta.url),
  'preindex.js': () => new URL('../browser/preindex.js', import.meta.url),
  'watch.js': () => new URL('../browser/watch.js', import.meta.url),
  'smartclient.js': () => new URL('../browser/smartclient.js', import.meta.url),
};

async function serveScript(path: string): Promise<Reply> {
  const name = path.toLowerCase();
  if (!Object.hasOwn(scripts, name)) return text(404, 'Not found');
  const body = await readFile(scripts[name]());
  return { status: 200, body, headers: { 'Content-Type': contentType(path) } };
}
