import { createServer } from 'node:http';
import { findSource } from './app-root/find-source.js';
import { ConfigFile } from './config/config-file.js';
import { createHostState } from './create-host-state.js';
import { unknownApplication } from './host-errors.js';
import { type HostOptions } from './host-options.js';
import { sessionOf } from './host-state.js';
import { openApp } from './open-app.js';
import { type ProtheusHost } from './protheus-host.js';
import { listen } from './server/listen.js';
import { localNames } from './server/local-names.js';
import { listenToRequest } from './server/request-listener.js';
import { listenToUpgrade } from './server/upgrade-listener.js';
import { preloadAddress } from './session/opening-addresses.js';

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
  const report = options.report ?? ((error: unknown) => console.error(String(error)));
  const [sources, configPath] = await Promise.all([
    Promise.all((options.applications ?? []).map(wish => findSource(wish, cwd))),
    options.config === false ? undefined : ConfigFile.find(cwd, options.config),
  ]);
  const address = options.address ?? loopback;
  const server = createServer();
  const port = await listen(server, address, options.port);
  const names = localNames(address, port);
  const state = createHostState(
    { ...options, report },
    sources,
    names,
    new ConfigFile(configPath, report),
  );
  server.on('request', (request, response) => void listenToRequest(state, request, response));
  server.on('upgrade', (request, socket, head) => listenToUpgrade(state, request, socket, head));
  void state.tokens.prepare();

  const url = `http://${address === '0.0.0.0' ? loopback : address}:${port}`;
  options.onListening?.(url);
  state.faults.set({ ...(await state.config.current()).config.faults, ...options.faults });
  return {
    url,
    port,
    applications: state.applications.names,
    get session() {
      return sessionOf(state);
    },
    set session(session) {
      state.sessionChanges = session;
      state.pages.broadcast({ kind: 'state' });
    },
    get faults() {
      return state.faults.current;
    },
    set faults(faults) {
      state.faults.set(faults);
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
    appUrl: (name = state.applications.names[0]) =>
      `${url}/app-root/preindex/index.html?app_name=${name}&totvstec_remote_type=1`,
    async openApp(name, request) {
      const source = state.applications.get(name);
      if (!source) throw unknownApplication(name, state.applications.names);
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
    async close() {
      state.openings.clear();
      state.pages.close();
      await state.remote?.close();
      await new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
