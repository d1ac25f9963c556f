import { createServer } from 'node:http';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { findSources } from './app-root/find-sources.js';
import { ConfigFile } from './config/config-file.js';
import { type HostOptions } from './host-options.js';
import { allowedHosts } from './http/allowed-hosts.js';
import { type HostLog } from './log/host-log.js';
import { redactError } from './log/redact-error.js';
import { type ProtheusHost } from './protheus-host.js';
import { holdRequests } from './server/hold-requests.js';
import { listen } from './server/listen.js';
import { ownAddresses } from './server/own-addresses.js';

const LOOPBACK = '127.0.0.1';

/**
 * Starts a local FwCallApp host.
 *
 * @param options the applications, and the settings that differ from the defaults
 * @returns The host, once it listens.
 * @throws DevkitError PDK201 (port), PDK202 (no application), PDK203 (two of the same name)
 *
 * @example
 * const host = await startHost({ applications: ['dist/demo'], port: 0 });
 * await page.goto(host.appUrl('demo'));
 * // …
 * await host.close();
 */
export function startHost(options: HostOptions = {}): Promise<ProtheusHost> {
  return startHostWith(options);
}

/**
 * Starts a host, and gives its log to the caller, who may add to it.
 * @param onLog receives the log before the first request
 */
export async function startHostWith(
  options: HostOptions,
  onLog?: (log: HostLog) => void,
): Promise<ProtheusHost> {
  const cwd = options.cwd ?? process.cwd();
  const secrets = new KnownSecrets();
  const print = options.report ?? ((error: unknown): void => console.error(String(error)));
  const report = once(error => print(redactError(error, secrets)));
  const sources = await findSources(options.applications, cwd);
  const config = ConfigFile.of(cwd, options.config, report);
  const address = options.address ?? LOOPBACK;
  const server = createServer();
  const release = holdRequests(server);
  const port = await listen(server, address, options.port);
  const url = `http://${/^(0\.0\.0\.0|::)$/.test(address) ? LOOPBACK : address}:${port}`;
  options.onListening?.(url);

  try {
    // Imported only now, so that the host listens at once; the first requests are held until then.
    const { runHost } = await import('./run-host.js');
    const allowed = allowedHosts(port, ownAddresses(address), options.publicUrl);
    return await runHost(
      { ...options, report },
      {
        ...{ server, release, url, allowedHosts: allowed, sources, config, secrets },
        ...(onLog && { onLog }),
      },
    );
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
}

/** Reports each error once: an invalid package throws the same error for each of its files. */
function once(report: (error: unknown) => void): (error: unknown) => void {
  const reported = new WeakSet<object>();
  return error => {
    if (error instanceof Error) {
      if (reported.has(error)) return;
      reported.add(error);
    }
    report(error);
  };
}
