// Runs nginx and Apache with the file of `broker init`, unprivileged, with all their output in a
// folder of the test.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { APACHE_MODULES } from '../../../projects/protheus-devkit/src/broker/init/apache-conf.js';

/** The result of a program's check of a configuration. */
export interface ConfigTest {
  readonly passed: boolean;
  readonly output: string;
}

/** A running proxy. */
export interface RunningProxy {
  close(): Promise<void>;
}

/** The proxies that `broker init` writes for. */
export type ProxyKind = 'nginx' | 'apache';

const PROGRAMS: Readonly<Record<ProxyKind, string>> = {
  nginx: process.env['NGINX_BIN'] ?? '/usr/sbin/nginx',
  apache: process.env['APACHE_BIN'] ?? '/usr/sbin/apache2',
};

/**
 * Why a proxy cannot be tested here, or false when it can. `scripts/test-e2e.mjs` installs both; on
 * Linux a missing one is an error, so that the tests are not skipped unnoticed.
 */
export function skipReason(kind: ProxyKind): string | false {
  const exists = existsSync(PROGRAMS[kind]);
  if (!exists && process.platform === 'linux')
    throw new Error(`${kind} is missing (npm run test:e2e).`);
  return exists ? false : `${kind} is tested on Linux only`;
}

const TEMPORARY_FOLDERS = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Writes the files of the program. @returns Its arguments. */
function prepare(
  kind: ProxyKind,
  conf: string,
  folder: string,
  listens: readonly number[] = [],
): string[] {
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  if (kind === 'nginx') {
    const paths = TEMPORARY_FOLDERS.map(name => `  ${name}_temp_path "${folder}/tmp/${name}";`);
    const http = ['http {', ...paths, '  access_log off;'].join('\n');
    writeFileSync(join(folder, 'nginx.conf'), conf.replace(/^http \{/m, http));
    // Started by root, nginx would switch to a user who may not write into the test's folder.
    const user = process.getuid?.() === 0 ? 'user root; ' : '';
    const main = `${user}daemon off; pid "${folder}/nginx.pid"; error_log "${folder}/error.log";`;
    return [
      '-p',
      folder,
      '-c',
      join(folder, 'nginx.conf'),
      '-e',
      join(folder, 'start.log'),
      '-g',
      main,
    ];
  }
  const modules = ['mpm_event', ...APACHE_MODULES].map(
    name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  writeFileSync(join(folder, 'site.conf'), conf);
  writeFileSync(
    join(folder, 'httpd.conf'),
    [
      `ServerRoot "${folder}"`,
      ...modules,
      'ServerName localhost',
      `PidFile "${folder}/httpd.pid"`,
      `DefaultRuntimeDir "${folder}/tmp"`,
      'Mutex pthread default',
      `ErrorLog "${folder}/error.log"`,
      'LogLevel warn',
      // Apache refuses to serve as root.
      ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
      ...listens.map(port => `Listen ${port}`),
      `Include "${folder}/site.conf"`,
    ].join('\n'),
  );
  return ['-f', join(folder, 'httpd.conf')];
}

/** Runs `nginx -t` or `apachectl -t`. */
export function testConfig(kind: ProxyKind, conf: string, folder: string): ConfigTest {
  const { status, stdout, stderr } = spawnSync(
    PROGRAMS[kind],
    [...prepare(kind, conf, folder), '-t'],
    {
      encoding: 'utf8',
    },
  );
  return { passed: status === 0, output: stdout + stderr };
}

/** Starts a proxy, and waits until it listens. */
export async function startProxy(
  kind: ProxyKind,
  conf: string,
  folder: string,
  ports: readonly number[],
): Promise<RunningProxy> {
  const args = prepare(kind, conf, folder, ports);
  const child = spawn(PROGRAMS[kind], kind === 'nginx' ? args : [...args, '-D', 'FOREGROUND'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const end = Date.now() + 30_000;
  for (const port of ports) {
    while (!(await listens(port))) {
      if (child.exitCode !== null || Date.now() > end) throw new Error(`${kind} did not start.`);
      await wait(50);
    }
  }
  return {
    close: async () => {
      stop(child);
      await ended;
    },
  };
}

function stop(child: ChildProcess): void {
  // Both end immediately on this signal, with their workers.
  if (child.exitCode === null) child.kill('SIGTERM');
}

function listens(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
