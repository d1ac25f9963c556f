import { type Server } from 'node:http';
import { type Duplex } from 'node:stream';
import { type AppSource } from './app-root/app-source.js';
import { type ConfigFile } from './config/config-file.js';
import { createHostState } from './create-host-state.js';
import { unknownApplication } from './host-errors.js';
import { type HostOptions } from './host-options.js';
import { sessionOf } from './host-state.js';
import { openApp } from './running-apps/open-app.js';
import { type ProtheusHost } from './protheus-host.js';
import { type LocalNames } from './http/allowed-hosts.js';
import { listenToRequest } from './server/request-listener.js';
import { listenToUpgrade } from './server/upgrade-listener.js';
import { preloadAddress } from './running-apps/running-app-urls.js';

/** What a host is when it already listens. */
export interface ListeningHost {
  readonly server: Server;
  /** Hands over the requests that came before the host could answer. */
  readonly release: () => void;
  readonly url: string;
  readonly names: LocalNames;
  readonly sources: readonly AppSource[];
  readonly config: ConfigFile;
}

/** Everything that a host does after it listens. */
export async function runHost(
  options: HostOptions,
  { server, release, url, names, sources, config }: ListeningHost,
): Promise<ProtheusHost> {
  const { port } = names;
  const state = createHostState(options, sources, names, config);
  void state.tokens.prepare();
  state.faults.set({ ...(await state.config.current()).config.faults, ...options.faults });
  server.on('request', (request, response) => void listenToRequest(state, request, response));
  // A server forgets the sockets it handed over: it would wait for them, and never end them.
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    listenToUpgrade(state, request, socket, head);
  });
  release();
  // A broken package is named now, not when somebody opens it; the host goes on, for it may be
  // packed again.
  for (const source of sources) source.open?.().catch(options.report);

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
      for (const socket of upgraded) socket.destroy();
      await new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
