import { type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { type Duplex } from 'node:stream';
import { DevkitError } from '../devkit-error.js';
import { writeHarFile } from '../har/har-file.js';
import { type KnownSecrets } from '../secrets/known-secrets.js';
import { type AppSource } from './app-root/app-source.js';
import { type ConfigFile } from './config/config-file.js';
import { findUnknownCode } from './config/find-unknown-code.js';
import { createHost } from './create-host.js';
import { startRecorder } from './har/recorder.js';
import { type HostOptions } from './host-options.js';
import { type AllowedHosts } from './http/allowed-hosts.js';
import { refuseSocket } from './http/refuse-socket.js';
import { type HostLog } from './log/host-log.js';
import { type ProtheusHost, type RunningApp } from './protheus-host.js';
import { RECORDING_FILE } from './replay/recording-file.js';
import { readReplay, type Replay } from './replay/replay.js';
import { type AppInstance } from './running-apps/app-instance.js';
import { launchApp } from './running-apps/launch-app.js';
import { logHar } from './running-apps/log-har.js';
import { preloadUrl } from './running-apps/running-app-urls.js';
import { handleRequest } from './server/handle-request.js';
import { handleUpgrade } from './server/handle-upgrade.js';

/** A host that listens and holds its requests. */
export interface ListeningHost {
  readonly server: Server;
  /** Emits the requests that arrived before the host could respond. */
  readonly release: () => void;
  readonly url: string;
  readonly allowedHosts: AllowedHosts;
  readonly sources: readonly AppSource[];
  readonly config: ConfigFile;
  /** The secrets that the host knows: they are in nothing that it prints. */
  readonly secrets: KnownSecrets;
  /** Receives the log before the first request. */
  readonly onLog?: (log: HostLog) => void;
}

/** Runs a host that already listens. */
export async function runHost(
  options: HostOptions,
  { server, release, url, allowedHosts, sources, config, secrets, onLog }: ListeningHost,
): Promise<ProtheusHost> {
  const { replay, ...rest } = await withReplay(options);
  const host = createHost(rest, sources, allowedHosts, config, secrets, replay);
  const { settings, faults, apps, pages, log } = host;
  onLog?.(log);
  void host.tokens.prepare();
  faults.set({ ...(await config.current()).config.faults, ...options.faults });
  // A real server, or a recording of one, has other codes. Those of the options are refused, those of the file are reported: it is
  // read again when it is corrected.
  const problem =
    options.remote || options.replay ? undefined : findUnknownCode(settings.session, host.data);
  if (problem && options.session !== undefined) throw problem;
  if (problem) options.report?.(problem);
  server.on('request', (request, response) => {
    handleRequest(host, request, response).catch(options.report);
  });
  // A server does not close upgraded sockets, and waits for them when it is closed.
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    handleUpgrade(host, request, socket, head);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const isTooLong = error.code === 'HPE_HEADER_OVERFLOW';
    refuseSocket(socket, isTooLong ? '431 Request Header Fields Too Large' : '400 Bad Request');
  });
  release();
  // An invalid package is reported now, not when it is first opened. The host continues, because the
  // package may be written again.
  for (const source of sources) source.open?.().catch(options.report);

  const saveHar = async (file: string): Promise<void> =>
    writeHarFile(resolve(options.cwd ?? '.', file), await logHar(host, url));
  const recorder = startRecorder(log, harFileOf(options), saveHar, options.report);

  const runningApp = (app: AppInstance): RunningApp => ({
    port: app.port,
    url: url + preloadUrl(app),
    name: app.application,
  });

  return {
    url,
    port: allowedHosts.port,
    applications: host.applications.names,
    samplePassword: host.samplePassword,
    get session() {
      return settings.session;
    },
    set session(session) {
      settings.session = session;
      pages.broadcast({ kind: 'state' });
    },
    get faults() {
      return faults.current;
    },
    set faults(values) {
      faults.set(values);
      pages.broadcast({ kind: 'state' });
    },
    get requests() {
      return log.of('request');
    },
    get messages() {
      return log.of('message');
    },
    get log() {
      return log.entries;
    },
    get runningApps() {
      return apps.all.map(runningApp);
    },
    appUrl: (name = host.applications.names[0]) =>
      `${url}/app-root/preindex/index.html?app_name=${name}&totvstec_remote_type=1`,
    async launchApp(name, launchOptions) {
      const source = host.applications.get(name);
      if (!source) throw unknownApplication(name, host.applications.names);
      return runningApp(await launchApp(host, source.name, launchOptions));
    },
    sendToApp: (type, content, port) =>
      apps.all.filter(
        app =>
          (port === undefined ? app.channel.isConnected : app.port === port) &&
          app.channel.send(type, content),
      ).length,
    onLog: listener => log.subscribe(listener),
    saveHar,
    async close() {
      await recorder?.stop();
      apps.clear();
      pages.close();
      await host.remote?.close();
      for (const socket of upgraded) socket.destroy();
      await new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** The options of a host with the recording that they name; a folder of an earlier version stays one. */
async function withReplay(
  options: HostOptions,
): Promise<Omit<HostOptions, 'replay'> & { readonly replay?: Replay }> {
  const { replay: named, ...rest } = options;
  if (named === undefined) return rest;
  const replayOptions = typeof named === 'string' ? { file: named } : named;
  const file = resolve(options.cwd ?? '.', replayOptions.file);
  const replay = await readReplay({ ...replayOptions, file });
  if (replay) return { ...rest, replay };
  return { ...rest, remote: { ...options.remote, replay: file } };
}

/** The HAR to which the log is saved: the one of the options, or the one beside recorded responses. */
function harFileOf({ record, remote }: HostOptions): string | undefined {
  return record ?? (remote?.record === undefined ? undefined : join(remote.record, RECORDING_FILE));
}

function unknownApplication(name: string, names: readonly string[]): DevkitError {
  return new DevkitError('PDK204', {
    en: `This host has no application "${name}"; it has: ${names.join(', ') || 'none'}.`,
    pt: `Este host não tem o aplicativo "${name}"; ele tem: ${names.join(', ') || 'nenhum'}.`,
  });
}
