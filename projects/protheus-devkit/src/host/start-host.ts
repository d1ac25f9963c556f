import { createServer } from 'node:http';
import { DevkitError } from '../devkit-error.js';
import { Applications } from './app-root/applications.js';
import { findSource } from './app-root/find-source.js';
import { type HostOptions } from './host-options.js';
import { createHostState } from './host-state.js';
import { openApp, preloadAddress, requestClose } from './open-app.js';
import { type ProtheusHost } from './protheus-host.js';
import { listen } from './server/listen.js';
import { localNames } from './server/local-names.js';
import { listenToRequest } from './server/request-listener.js';
import { listenToUpgrade } from './server/upgrade-listener.js';

const loopback = '127.0.0.1';

/**
 * Starts a local FwCallApp host.
 *
 * @param options the applications, and what differs from the usual
 * @returns the host, when it listens
 * @throws DevkitError PDK201 (port), PDK202 (no application), PDK203 (two of the same name)
 *
 * @example
 * const host = await startHost({ applications: ['dist/demo'], port: 0 });
 * await page.goto(host.appUrl('demo'));
 * // …
 * await host.close();
 */
export async function startHost(options: HostOptions): Promise<ProtheusHost> {
  const cwd = options.cwd ?? process.cwd();
  const applications = new Applications(
    await Promise.all(options.applications.map(wish => findSource(wish, cwd))),
  );
  const address = options.address ?? loopback;
  const server = createServer();
  const port = await listen(server, address, options.port);
  const state = createHostState(
    options,
    applications,
    localNames(address, port),
    (opening, close) => {
      if (close) requestClose(state, opening, true);
    },
  );
  server.on('request', (request, response) => void listenToRequest(state, request, response));
  server.on('upgrade', (request, socket, head) => listenToUpgrade(state, request, socket, head));
  void state.tokens.prepare();

  const url = `http://${address === '0.0.0.0' ? loopback : address}:${port}`;
  return {
    url,
    port,
    applications: applications.names,
    get session() {
      return state.session;
    },
    set session(session) {
      state.session = session;
      state.pages.broadcast({ kind: 'state' });
    },
    get requests() {
      return state.log.of('request');
    },
    get messages() {
      return state.log.of('message');
    },
    get log() {
      return state.log.entries;
    },
    get openings() {
      return state.openings.all.map(opening => opening.port);
    },
    appUrl: (name = applications.names[0]) =>
      `${url}/app-root/preindex/index.html?app_name=${name}&totvstec_remote_type=1`,
    async openApp(name, request) {
      const source = applications.get(name);
      if (!source) throw unknownApplication(name, applications.names);
      const opening = await openApp(state, source.name, request);
      return { port: opening.port, url: url + preloadAddress(opening) };
    },
    sendToApp: (type, content, to) =>
      state.openings.all.filter(
        opening =>
          (to === undefined ? opening.channel.isConnected : opening.port === to) &&
          opening.channel.send(type, content),
      ).length,
    onLog: listener => state.log.subscribe(listener),
    close: () =>
      new Promise(resolve => {
        state.openings.clear();
        state.pages.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function unknownApplication(name: string, names: readonly string[]): DevkitError {
  return new DevkitError('PDK204', {
    en: `This host has no application "${name}"; it has: ${names.join(', ') || 'none'}.`,
    pt: `Este host não tem o aplicativo "${name}"; ele tem: ${names.join(', ') || 'nenhum'}.`,
  });
}
