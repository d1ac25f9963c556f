import { type IncomingMessage } from 'node:http';
import { readAppRootAddress } from '../app-root/addresses.js';
import { serveApp } from './serve-app.js';
import { servePreload } from './serve-preload.js';
import { environmentsOf, type HostState } from '../host-state.js';
import { originFor } from '../http/allowed-hosts.js';
import { type HostRequest, type Outcome } from '../http/handler-result.js';
import { redirect, text } from '../http/reply.js';
import { restArea } from './rest-handler.js';

/** Answers a request under `/app-root`: the preload page, an application, or REST. */
export async function appRootArea(state: HostState, call: HostRequest): Promise<Outcome> {
  const { request, path, query, url } = call;
  const address = readAppRootAddress(path.slice('/app-root'.length) || '/', {
    applications: state.applications.names,
    environments: environmentsOf(state),
  });
  const environment = address.environment ?? environmentsOf(state)[0];
  const origin = originFor(request.headers.host, state.names);
  if (address.kind === 'rest' && isFile(request)) {
    return { area: 'app', reply: text(404, 'Not found') };
  }
  if (address.kind === 'rest') return restArea(state, call, address.path, environment);
  if (address.kind === 'preload') {
    const wanted = { environment, path: address.path, query, origin };
    return { area: 'preload', reply: await servePreload(state, wanted) };
  }
  if (address.path === undefined) return { area: 'app', reply: redirect(`${path}/`) };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { area: 'app', reply: text(405, 'Method not allowed') };
  }
  const mark = url.indexOf('?');
  const reply = await serveApp(state, {
    application: address.application,
    environment,
    path: address.path,
    search: mark < 0 ? '' : url.slice(mark),
    origin,
    isPage: (request.headers.accept ?? '').includes('text/html'),
  });
  return { area: 'app', reply };
}

// The browser says what it will do with the answer: no REST resource is loaded as a script.
function isFile({ headers }: IncomingMessage): boolean {
  return ['font', 'image', 'script', 'style'].includes(String(headers['sec-fetch-dest']));
}
