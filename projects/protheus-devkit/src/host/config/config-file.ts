import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { DevkitError } from '../../devkit-error.js';
import { type LocalizedText } from '../../text.js';
import { type HostData, type OwnData, ownDataOf } from '../data/own-data.js';
import { RouteTable } from '../rest/route-table.js';
import { defineHost, type ProtheusHostConfig } from './host-config.js';
import { reply } from './reply.js';

/** The names of the file, in the order of the search. */
const fileNames = ['ts', 'mts', 'js', 'mjs', 'json'].map(ending => `protheus.host.${ending}`);

/** A configuration that was read, with the routes of its REST resources. */
export interface LoadedConfig {
  readonly config: ProtheusHostConfig;
  readonly routes: RouteTable;
  /** The developer's own company groups, branches, users and modules. */
  readonly data: OwnData;
}

/** The time between two searches for a file that does not exist, in milliseconds. */
const RECHECK_INTERVAL = 200;

const emptyConfig: LoadedConfig = { config: {}, routes: new RouteTable([]), data: {} };

/** The configuration file of a host. It is read again after it was saved. */
export class ConfigFile {
  #path: string | undefined;
  readonly #folder: string | undefined;
  readonly #reportFailure: (error: unknown) => void;

  #loaded: { readonly stamp: string; readonly result: Promise<LoadedConfig> } | undefined;
  /** The last content that was read without an error; at first empty. */
  last = emptyConfig;
  #nextCheck = 0;

  /**
   * @param path the file; `undefined` while there is none
   * @param folder the folder to search while there is none; `undefined` for no search
   * @param reportFailure receives the error of a file that cannot be read; its last content stays valid
   */
  private constructor(
    path: string | undefined,
    folder: string | undefined,
    reportFailure: (error: unknown) => void,
  ) {
    this.#path = path;
    this.#folder = folder;
    this.#reportFailure = reportFailure;
  }

  /**
   * Finds the file of a folder.
   *
   * @param given its name; `undefined` for the default names, `false` for no file
   * @throws DevkitError PDK206 when `given` does not exist
   */
  static of(
    folder: string,
    given: string | false | undefined,
    reportFailure: (error: unknown) => void,
  ): ConfigFile {
    if (given === false) return new ConfigFile(undefined, undefined, reportFailure);
    const path = find(folder, given === undefined ? fileNames : [given]);
    if (given !== undefined && path === undefined) {
      throw new DevkitError('PDK206', {
        en: `${resolve(folder, given)} does not exist. The host did not start.`,
        pt: `${resolve(folder, given)} não existe. O host não foi iniciado.`,
      });
    }
    return new ConfigFile(path, folder, reportFailure);
  }

  /**
   * Developers often create the file while the host runs. Every request and every message reads the
   * configuration, so the search is limited in frequency.
   */
  #findLater(): string | undefined {
    const now = performance.now();
    if (this.#folder === undefined || now < this.#nextCheck) return undefined;
    this.#nextCheck = now + RECHECK_INTERVAL;
    return find(this.#folder, fileNames);
  }

  /** The configuration as it is on disk. */
  async current(): Promise<LoadedConfig> {
    const path = (this.#path ??= this.#findLater());
    if (path === undefined) return emptyConfig;
    const stamp = await stat(path).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => 'gone',
    );
    if (this.#loaded?.stamp !== stamp) {
      const result = load(path).then(
        loaded => (this.last = loaded),
        (error: unknown) => {
          this.#reportFailure(error instanceof DevkitError ? error : unreadable(path, error));
          return this.last;
        },
      );
      this.#loaded = { stamp, result };
    }
    return this.#loaded.result;
  }
}

function find(folder: string, names: readonly string[]): string | undefined {
  return names.map(name => resolve(folder, name)).find(path => existsSync(path));
}

async function load(path: string): Promise<LoadedConfig> {
  const config = path.endsWith('.json')
    ? (JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, '')) as ProtheusHostConfig)
    : await loadModule(path);
  const [{ findConfigProblem: configProblem }, { configRoutes }] = await Promise.all([
    import('./find-config-problem.js'),
    import('./config-routes.js'),
  ]);
  const problem = configProblem(config);
  if (problem) throw unreadable(path, undefined, problem);
  const source = await readFile(path, 'utf8');
  const placeOf = (name: string): string | undefined => {
    const line = lineOf(source, name);
    return line === undefined ? undefined : `${basename(path)}:${line}`;
  };
  const lists = await listsOf(config);
  const listProblem = configProblem(lists);
  if (listProblem) throw unreadable(path, undefined, listProblem);
  return {
    config,
    routes: new RouteTable(configRoutes(config.rest, placeOf)),
    data: ownDataOf(lists),
  };
}

/** The lists of a configuration; those that are functions are made now. */
async function listsOf(config: ProtheusHostConfig): Promise<HostData> {
  const lists: Record<string, unknown> = {};
  for (const name of ['companies', 'branches', 'users', 'modules'] as const) {
    const list = config[name];
    if (list !== undefined) lists[name] = typeof list === 'function' ? await list() : list;
  }
  return lists;
}

/** The line of the first string with this content; `undefined` for a name that the file computes. */
function lineOf(source: string, name: string): number | undefined {
  const at = ["'", '"', '`']
    .map(quote => source.indexOf(quote + name + quote))
    .filter(index => index >= 0);
  return at.length ? source.slice(0, Math.min(...at)).split('\n').length : undefined;
}

async function loadModule(path: string): Promise<ProtheusHostConfig> {
  const [{ createJiti }, { page }] = await Promise.all([
    import('jiti'),
    import('../rest/list/page-of-request.js'),
  ]);
  const jiti = createJiti(path, {
    // No caches: the file and its imports are read as they are now.
    moduleCache: false,
    fsCache: false,
    // An import of this package resolves to this copy of it.
    virtualModules: { 'protheus-devkit': { defineHost, page, reply } },
  });
  return await jiti.import<ProtheusHostConfig>(path, { default: true });
}

function unreadable(path: string, cause: unknown, problem?: LocalizedText): DevkitError {
  const message = cause instanceof Error ? cause.message : String(cause);
  // Compilers write the location on a separate line.
  const plain = message.replace(/\s+/g, ' ').trim();
  const reason = problem ?? { en: plain, pt: plain };
  return new DevkitError(
    'PDK206',
    {
      en: `${path} cannot be loaded: ${reason.en}. The host continues with the previous configuration; save the file again after correcting it.`,
      pt: `Não foi possível carregar ${path}: ${reason.pt}. O host continua com a configuração anterior; salve o arquivo de novo depois de corrigir.`,
    },
    cause,
  );
}
