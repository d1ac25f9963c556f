import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { type HostOptions } from '../host-options.js';
import { type ProtheusHost } from '../protheus-host.js';
import { startHost } from '../start-host.js';

/** The build output of a small application. */
export const smallApp: Readonly<Record<string, string>> = {
  'dist/demo/index.html':
    '<!doctype html>\n<html>\n<head>\n<base href="/">\n<title>Olá</title>\n</head>\n<body></body>\n</html>\n',
  'dist/demo/main.js': 'document.title = "started";\n',
  'dist/demo/assets/data/appConfig.json':
    '{\n  "name": "Demonstração",\n  "productLine": "Protheus",\n  "api_baseUrl": "/"\n}\n',
  'dist/demo/assets/preload/advpltojs.js':
    'function (codeType, codeContent) { this.eventTarget.send(codeType, codeContent); }\n',
};

/** A running host, with helpers for tests. */
export interface HostCase {
  readonly host: ProtheusHost;
  /** The working folder of the host. */
  readonly folder: string;
  /** Sends a request to the host. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** A valid access token. */
  token(): Promise<string>;
  /** The errors that the host reported. */
  readonly reports: readonly unknown[];
}

/** Runs a test with a host of its own for a small application, and closes the host. */
export async function withHost(
  options: HostOptions,
  work: (test: HostCase) => Promise<void>,
  files: Readonly<Record<string, string | Uint8Array>> = smallApp,
): Promise<void> {
  await inTemporaryFolder(async folder => {
    await writeTree(folder, files);
    const reports: unknown[] = [];
    const host = await startHost({
      applications: ['dist/demo'],
      port: 0,
      cwd: folder,
      report: error => reports.push(error),
      samplePassword: 'protheus',
      ...options,
    });
    const get: HostCase['get'] = (path, headers = {}) =>
      fetch(host.url + path, { headers, redirect: 'manual' });
    const token = async (): Promise<string> => {
      const response = await fetch(`${host.url}/app-root/api/oauth2/v1/token`, {
        method: 'POST',
        headers: { grant_type: 'password', username: 'admin', password: 'protheus' },
      });
      return ((await response.json()) as { access_token: string }).access_token;
    };
    try {
      await work({ host, folder, get, token, reports });
    } finally {
      await host.close();
    }
  });
}
