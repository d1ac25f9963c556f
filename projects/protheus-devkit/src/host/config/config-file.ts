import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Text } from '../../cli/command.js';
import { DevkitError } from '../../devkit-error.js';
import { RouteTable } from '../rest/route-table.js';
import { defineHost, type ProtheusHostConfig } from './host-config.js';
import { reply } from './reply.js';

/** The names that are looked for, in this order. */
const usualNames = ['ts', 'mts', 'js', 'mjs', 'json'].map(ending => `protheus.host.${ending}`);

/** A configuration that was read, with its REST resources ready for use. */
export interface LoadedConfig {
  readonly config: ProtheusHostConfig;
  readonly routes: RouteTable;
}

/** Milliseconds between two looks for a file that is not there. */
const lookEvery = 200;

const nothing: LoadedConfig = { config: {}, routes: new RouteTable([]) };

/** The file in which a developer describes the host. Read again when it was saved. */
export class ConfigFile {
  private loaded: { readonly stamp: string; readonly result: Promise<LoadedConfig> } | undefined;
  /** What was read last without a failure; at first nothing. */
  last = nothing;
  private nextLook = 0;

  /**
   * @param path the file; undefined for none so far
   * @param folder where it is looked for as long as there is none; undefined for nowhere
   * @param failed is told of a file that cannot be read; the one before stays in force
   */
  private constructor(
    private path: string | undefined,
    private readonly folder: string | undefined,
    private readonly failed: (error: unknown) => void,
  ) {}

  /**
   * Finds the file of a folder.
   *
   * @param given its name when it is not the usual; false for no file at all
   * @throws DevkitError PDK206 when `given` does not exist
   */
  static of(
    folder: string,
    given: string | false | undefined,
    failed: (error: unknown) => void,
  ): ConfigFile {
    if (given === false) return new ConfigFile(undefined, undefined, failed);
    const path = find(folder, given === undefined ? usualNames : [given]);
    if (given !== undefined && path === undefined) {
      throw unreadable(given, new Error('no such file'));
    }
    return new ConfigFile(path, folder, failed);
  }

  /**
   * Many write the file, or let it be generated, when the host runs already. Every request and every
   * message asks; a person does not notice when they look for it only now and then.
   */
  private lookAgain(): string | undefined {
    const now = performance.now();
    if (this.folder === undefined || now < this.nextLook) return undefined;
    this.nextLook = now + lookEvery;
    return find(this.folder, usualNames);
  }

  /** The configuration as it was saved last. */
  async current(): Promise<LoadedConfig> {
    const path = (this.path ??= this.lookAgain());
    if (path === undefined) return nothing;
    const stamp = await stat(path).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => 'gone',
    );
    if (this.loaded?.stamp !== stamp) {
      const result = load(path).then(
        loaded => (this.last = loaded),
        (error: unknown) => {
          this.failed(error instanceof DevkitError ? error : unreadable(path, error));
          return this.last;
        },
      );
      this.loaded = { stamp, result };
    }
    return this.loaded.result;
  }
}

function find(folder: string, names: readonly string[]): string | undefined {
  return names.map(name => join(folder, name)).find(path => existsSync(path));
}

async function load(path: string): Promise<LoadedConfig> {
  const config = path.endsWith('.json')
    ? (JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, '')) as ProtheusHostConfig)
    : await loadModule(path);
  const [{ configProblem }, { configRoutes }] = await Promise.all([
    import('./config-problem.js'),
    import('./config-routes.js'),
  ]);
  const problem = configProblem(config);
  if (problem) throw unreadable(path, undefined, problem);
  return { config, routes: new RouteTable(configRoutes(config.rest)) };
}

async function loadModule(path: string): Promise<ProtheusHostConfig> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(path, {
    // Neither cache: the file and what it imports are read as they are now.
    moduleCache: false,
    fsCache: false,
    // The file's import of this package is this very copy of it.
    virtualModules: { 'protheus-devkit': { defineHost, reply } },
  });
  return await jiti.import<ProtheusHostConfig>(path, { default: true });
}

function unreadable(path: string, cause: unknown, problem?: Text): DevkitError {
  const message = cause instanceof Error ? cause.message : String(cause);
  // Compilers put the place on a line of its own.
  const plain = message.replace(/\s+/g, ' ').trim();
  const reason = problem ?? { en: plain, pt: plain };
  return new DevkitError(
    'PDK206',
    {
      en: `${path} cannot be loaded: ${reason.en}. The host goes on with what it had; save the file again when it is right.`,
      pt: `Não foi possível carregar ${path}: ${reason.pt}. O host continua com o que tinha; salve o arquivo de novo depois de corrigir.`,
    },
    cause,
  );
}
