// nginx and Apache as the tests run them: the file that `broker init` wrote, unprivileged, with
// everything they write in a folder of the test.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { APACHE_MODULES } from '../../../projects/protheus-devkit/src/broker/init/apache-conf.js';

/** What a program said of a configuration. */
export interface ConfigTest {
  readonly passed: boolean;
  readonly said: string;
}

/** A proxy that runs. */
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
 * Linux a missing one is a failure, or nobody would notice.
 */
export function cannotRun(kind: ProxyKind): string | false {
  const there = existsSync(PROGRAMS[kind]);
  if (!there && process.platform === 'linux')
    throw new Error(`${kind} is missing (npm run test:e2e).`);
  return there ? false : `${kind} is looked for on Linux only`;
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Puts the generated file where the program can run it. @returns the arguments of the program */
function prepare(
  kind: ProxyKind,
  conf: string,
  folder: string,
  listens: readonly number[] = [],
): string[] {
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  if (kind === 'nginx') {
    const paths = TEMPORARY.map(name => `  ${name}_temp_path "${folder}/tmp/${name}";`);
    const own = ['http {', ...paths, '  access_log off;'].join('\n');
    writeFileSync(join(folder, 'nginx.conf'), conf.replace(/^http \{/m, own));
    // Started by root, nginx would hand over to a user who may not write into the test's folder.
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
      // Root must not be the one who serves.
      ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
      ...listens.map(port => `Listen ${port}`),
      `Include "${folder}/site.conf"`,
    ].join('\n'),
  );
  return ['-f', join(folder, 'httpd.conf')];
}

/** What `nginx -t` or `apachectl -t` says. */
export function testConfig(kind: ProxyKind, conf: string, folder: string): ConfigTest {
  const { status, stdout, stderr } = spawnSync(
    PROGRAMS[kind],
    [...prepare(kind, conf, folder), '-t'],
    {
      encoding: 'utf8',
    },
  );
  return { passed: status === 0, said: stdout + stderr };
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
  // Both end at once at this signal, with their workers.
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
