import { type HostState } from '../host-state.js';
import { type NoteTopic } from '../log/note-texts.js';
import { contentType } from '../http/content-type.js';
import { type Forward } from '../http/handler-result.js';
import { html, type Reply, text } from '../http/reply.js';
import { appFolderOf, restBaseOf } from '../app-root/addresses.js';
import { type AppFile, type AppSource } from '../app-root/app-source.js';
import { platformHead } from '../app-root/platform-head.js';
import { isAppConfig, rewriteAppConfig } from '../app-root/rewrite-app-config.js';
import { rewriteIndex } from '../../html/rewrite-index.js';

/** A file of an application that a browser asks for. */
export interface AppFileRequest {
  readonly application: string;
  readonly environment: string | undefined;
  readonly path: string;
  /** The query as it came, with its `?`; empty without one. */
  readonly search: string;
  /** `http://host:port` as the browser wrote it. */
  readonly origin: string;
  /** Whether the browser loads it as a page. */
  readonly isPage: boolean;
}

/** Serves a file of an application as the host would have it on disk after FwCallApp. */
export async function serveApp(
  state: HostState,
  request: AppFileRequest,
): Promise<Reply | Forward> {
  const source = state.applications.get(request.application);
  if (!source) return text(404, 'Not found');
  const wanted = request.path === '' ? 'index.html' : request.path;
  const fault = scriptFault(state, wanted);
  if (fault) return fault;
  const server = state.applications.devServer(request.application);
  if (server && !isEdited(wanted) && !isDeepLink(state, request)) {
    return { forward: server.addressOf(request.path + request.search) };
  }
  const noredirect = (await source.read('noredirect')) !== undefined;
  const file = (await source.read(wanted)) ?? (await deepLink(state, source, request));
  if (!file) {
    if (!isStartScript(wanted)) note(state, request, 'asset-missing', { path: request.path });
    return text(404, 'Not found');
  }
  if (file.path.toLowerCase() === wanted.toLowerCase() && file.path !== wanted) {
    note(state, request, 'case-mismatch', { wanted, found: file.path });
  }
  if (file.path.toLowerCase() === 'index.html') return indexPage(state, request, file, noredirect);
  if (isAppConfig(file.path) && !noredirect) return appConfig(state, request, file);
  return { status: 200, body: file.data, headers: { 'Content-Type': contentType(file.path) } };
}

function scriptFault(state: HostState, path: string): Reply | undefined {
  if (!isStartScript(path)) return undefined;
  const faults = state.faults.current;
  if (faults['advpltojs-missing']) return text(404, 'Not found');
  // A second statement: the commonest way to break it.
  const body = 'function (codeType, codeContent) {}; window.broken = true;';
  const headers = { 'Content-Type': contentType(path) };
  return faults['advpltojs-invalid'] ? { status: 200, body, headers } : undefined;
}

/** The script that an application may have or not; its page tells when it has none. */
function isStartScript(path: string): boolean {
  return path.toLowerCase() === 'assets/preload/advpltojs.js';
}

/** Whether the host serves the file otherwise than it is. */
function isEdited(path: string): boolean {
  return path.toLowerCase() === 'index.html' || isAppConfig(path);
}

/** Whether a route of the application is loaded anew; not what a dev server adds, such as `@fs/`. */
function isDeepLink(state: HostState, { isPage, path }: AppFileRequest): boolean {
  return isPage && !state.options.strict && !/\.\w+$|^@/.test(path);
}

async function deepLink(
  state: HostState,
  source: AppSource,
  request: AppFileRequest,
): Promise<AppFile | undefined> {
  if (!isDeepLink(state, request)) return undefined;
  note(state, request, 'deep-link', { path: request.path });
  return source.read('index.html');
}

async function indexPage(
  state: HostState,
  request: AppFileRequest,
  file: AppFile,
  noredirect: boolean,
): Promise<Reply> {
  const { application, environment } = request;
  const page = await rewriteIndex(file.data.toString(), {
    base: appFolderOf(application, environment),
    head: platformHead({
      application,
      environment,
      ports: state.openings.all.map(({ port }) => port),
      noredirect,
      secret: state.secret,
    }),
  });
  if (page.base !== '/') {
    const found = page.base === undefined ? 'no <base>' : `<base href="${page.base}">`;
    note(state, request, 'base-kept', { found });
  }
  return html(page.html);
}

function appConfig(state: HostState, request: AppFileRequest, file: AppFile): Reply {
  const restBase = request.origin + (state.options.restPath ?? restBaseOf(request.environment));
  const { text: body, config } = rewriteAppConfig(file.data.toString(), restBase);
  if (!config) note(state, request, 'config-invalid', { path: file.path });
  return { status: 200, body, headers: { 'Content-Type': 'application/json; charset=utf-8' } };
}

function note(
  state: HostState,
  request: AppFileRequest,
  topic: NoteTopic,
  values: Readonly<Record<string, string>>,
): void {
  state.log.note('warning', topic, values, request);
}
