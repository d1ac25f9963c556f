import { rewriteIndex } from '../../html/rewrite-index.js';
import { appFolderOf, restBaseOf } from '../app-root/app-root-paths.js';
import { type AppFile, type AppSource } from '../app-root/app-source.js';
import { type Applications } from '../app-root/applications.js';
import { isStartScript, startScriptFault } from '../app-root/file-faults.js';
import { guardHead, platformHead } from '../app-root/platform-head.js';
import {
  fixedRestBase,
  isAppConfig,
  otherProductLine,
  rewriteAppConfig,
} from '../app-root/rewrite-app-config.js';
import { type HostSettings } from '../config/host-settings.js';
import { type FaultSet } from '../faults/fault-set.js';
import { contentType } from '../http/content-type.js';
import { html, type Reply, text } from '../http/reply.js';
import { type HostLog } from '../log/host-log.js';
import { type NoteTopic } from '../log/note-texts.js';
import { type RunningApps } from '../running-apps/running-apps.js';
import { type Forward } from './handler-result.js';

/** What serving an application's files uses. */
export interface ServeAppParts {
  readonly applications: Applications;
  readonly apps: RunningApps;
  readonly settings: HostSettings;
  readonly faults: FaultSet;
  readonly log: HostLog;
  /** The secret of the host's WebSocket. */
  readonly secret: string;
}

/** A file of an application that a browser requests. */
export interface AppFileRequest {
  readonly application: string;
  readonly environment: string | undefined;
  readonly path: string;
  /** The query as received, with its `?`; empty without one. */
  readonly search: string;
  /** `http://host:port` as the browser wrote it. */
  readonly origin: string;
  /** Whether the browser loads it as a page. */
  readonly isPage: boolean;
}

/** Serves a file of an application as it is on the host's disk after FwCallApp. */
export async function serveApp(
  parts: ServeAppParts,
  request: AppFileRequest,
): Promise<Reply | Forward> {
  const { applications, faults } = parts;
  const source = applications.get(request.application);
  if (!source) return text(404, 'Not found');
  const wanted = request.path === '' ? 'index.html' : request.path;
  const faultReply = startScriptFault(wanted, faults.current);
  if (faultReply) return faultReply;
  const devServer = applications.devServer(request.application);
  const isOtherPage = request.isPage && isHtml(wanted);
  if (devServer && !isRewritten(wanted) && !isOtherPage && !isDeepLink(parts, request)) {
    return { forward: devServer.urlOf(request.path + request.search) };
  }
  const noredirect = (await source.read('noredirect')) !== undefined;
  const file = (await source.read(wanted)) ?? (await indexForDeepLink(parts, source, request));
  if (!file) {
    if (!isStartScript(wanted)) note(parts, request, 'asset-missing', { path: request.path });
    return text(404, 'Not found');
  }
  if (file.redirectedTo !== undefined) {
    const values = { path: request.path, status: '3xx', origin: file.redirectedTo };
    note(parts, request, 'dev-server-redirected', values);
  }
  if (file.path.toLowerCase() === wanted.toLowerCase() && file.path !== wanted) {
    note(parts, request, 'case-mismatch', { wanted, found: file.path });
  }
  if (file.path.toLowerCase() === 'index.html') return serveIndex(parts, request, file, noredirect);
  if (isAppConfig(file.path) && !noredirect) return serveAppConfig(parts, request, file);
  const isPage = request.isPage && isHtml(file.path);
  const body = isPage ? await guarded(request, file) : file.data;
  return { status: 200, body, headers: { 'Content-Type': contentType(file.path) } };
}

function isHtml(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** Another page of the application, with the guard first; its bytes stay, whatever their encoding. */
async function guarded({ environment }: AppFileRequest, { data }: AppFile): Promise<Buffer> {
  const head = guardHead(environment);
  const { html } = await rewriteIndex(data.toString('latin1'), { base: '/', head });
  return Buffer.from(html, 'latin1');
}

/** Whether the host changes the content of the file. */
function isRewritten(path: string): boolean {
  return path.toLowerCase() === 'index.html' || isAppConfig(path);
}

/** Whether a route of the application is loaded; not a path that a dev server adds, such as `@fs/`. */
function isDeepLink(
  { settings }: Pick<ServeAppParts, 'settings'>,
  { isPage, path }: AppFileRequest,
): boolean {
  return isPage && !settings.isStrict && !/\.\w+$|^@/.test(path);
}

async function indexForDeepLink(
  parts: ServeAppParts,
  source: AppSource,
  request: AppFileRequest,
): Promise<AppFile | undefined> {
  if (!isDeepLink(parts, request)) return undefined;
  note(parts, request, 'deep-link', { path: request.path });
  return source.read('index.html');
}

async function serveIndex(
  parts: ServeAppParts,
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
      ports: parts.apps.all.map(({ port }) => port),
      noredirect,
      secret: parts.secret,
    }),
  });
  if (page.base !== '/') {
    if (page.base === undefined) note(parts, request, 'base-missing', {});
    else note(parts, request, 'base-kept', { found: `<base href="${page.base}">` });
  }
  for (const url of page.externalUrls) {
    if (!url.startsWith(`${request.origin}/`)) note(parts, request, 'external-resource', { url });
  }
  return html(page.html);
}

function serveAppConfig(parts: ServeAppParts, request: AppFileRequest, file: AppFile): Reply {
  const { settings } = parts;
  const restBase = request.origin + (settings.restPath ?? restBaseOf(request.environment));
  const { text: body, config } = rewriteAppConfig(file.data.toString(), restBase);
  const { path } = file;
  if (!config) note(parts, request, 'config-invalid', { path });
  const productLine = otherProductLine(config);
  const fixed = fixedRestBase(config, restBase);
  if (productLine !== undefined) note(parts, request, 'product-line', { path, found: productLine });
  else if (fixed !== undefined) note(parts, request, 'rest-base-fixed', { path, found: fixed });
  return { status: 200, body, headers: { 'Content-Type': 'application/json; charset=utf-8' } };
}

function note(
  { log }: Pick<ServeAppParts, 'log'>,
  request: AppFileRequest,
  topic: NoteTopic,
  values: Readonly<Record<string, string>>,
): void {
  log.note('warning', topic, values, request);
}
