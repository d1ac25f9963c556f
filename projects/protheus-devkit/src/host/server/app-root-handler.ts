import { type IncomingMessage } from 'node:http';
import { parseAppRootPath } from '../app-root/app-root-paths.js';
import { type AllowedHosts, originOf } from '../http/allowed-hosts.js';
import { redirect, text } from '../http/reply.js';
import { type HandlerResult, type HostRequest } from './handler-result.js';
import { handleRest, type RestHandlerParts } from './rest-handler.js';
import { serveApp, type ServeAppParts } from './serve-app.js';
import { servePreload, type ServePreloadParts } from './serve-preload.js';

/** What the handler of `/app-root` uses. */
export type AppRootParts = RestHandlerParts &
  ServeAppParts &
  ServePreloadParts & { readonly allowedHosts: AllowedHosts };

/** Handles a request under `/app-root`: the preload page, an application, or REST. */
export async function handleAppRoot(
  parts: AppRootParts,
  call: HostRequest,
): Promise<HandlerResult> {
  const { request, path, query, url } = call;
  const { applications, settings, allowedHosts } = parts;
  const target = parseAppRootPath(path.slice('/app-root'.length) || '/', {
    applications: applications.names,
    environments: settings.environments,
  });
  const environment = target.environment ?? settings.environments[0];
  const origin = originOf(request.headers.host, allowedHosts);
  if (target.kind === 'rest' && isSubresource(request)) {
    return { area: 'app', reply: text(404, 'Not found') };
  }
  if (target.kind === 'rest') return handleRest(parts, call, target.path, environment);
  if (target.kind === 'preload') {
    const preload = { environment, path: target.path, query, origin };
    return { area: 'preload', reply: await servePreload(parts, preload) };
  }
  if (target.path === undefined) return { area: 'app', reply: redirect(`${path}/`) };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { area: 'app', reply: text(405, 'Method not allowed') };
  }
  const queryIndex = url.indexOf('?');
  const reply = await serveApp(parts, {
    application: target.application,
    environment,
    path: target.path,
    search: queryIndex < 0 ? '' : url.slice(queryIndex),
    origin,
    isPage: (request.headers.accept ?? '').includes('text/html'),
  });
  return { area: 'app', reply };
}

// The browser names the use of the response: a REST resource is never loaded as a script.
function isSubresource({ headers }: IncomingMessage): boolean {
  return ['font', 'image', 'script', 'style'].includes(String(headers['sec-fetch-dest']));
}
