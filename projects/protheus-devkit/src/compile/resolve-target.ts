import { stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { DevkitError } from '../devkit-error.js';
import { nearestWord } from '../findings/nearest-word.js';
import { type CompileTarget } from './compile-target.js';
import { type KnownServer, SERVER_FILE } from './server-file.js';

/** What the options say about the target; each comes before what a file says. */
export interface TargetOptions {
  /** A name of a file of servers, or `machine:port`. */
  readonly server?: string;
  readonly environment?: string;
  readonly user?: string;
  readonly secure?: boolean;
  readonly includes?: readonly string[];
  readonly authorization?: string;
}

/** `machine:port`, the machine also as an IPv6 address in brackets. */
const ADDRESS = /^(\[[\da-fA-F:.]+\]|[\w.-]+):(\d{1,5})$/;

/**
 * Determines where to compile. There is no default: nothing is compiled into an environment that nobody named.
 *
 * @throws DevkitError PDK602 when server, environment or user is missing or unknown, PDK605 for an include
 *   folder that is relative or missing.
 */
export async function resolveTarget(
  options: TargetOptions,
  servers: readonly KnownServer[],
): Promise<CompileTarget> {
  const known = knownServer(options.server, servers);
  const environment = options.environment ?? onlyEnvironment(known);
  const user = options.user ?? known.user;
  if (environment === undefined || environment === '') {
    const list = known.environments?.join(', ');
    throw new DevkitError('PDK602', {
      en: `In which environment of ${known.name}? Give --environment <name>${list ? ` (${list})` : ''}.`,
      pt: `Em qual ambiente de ${known.name}? Informe --environment <nome>${list ? ` (${list})` : ''}.`,
    });
  }
  if (user === undefined || user === '') {
    throw new DevkitError('PDK602', {
      en: `As which user of ${known.name}? Give --user <name>.`,
      pt: `Com qual usuário de ${known.name}? Informe --user <nome>.`,
    });
  }
  const includes = options.includes ?? known.includes ?? [];
  for (const folder of includes) await assertFolder(folder);
  const secure = options.secure ?? known.secure;
  const authorization = options.authorization ?? known.authorization;
  return {
    name: known.name,
    address: known.address,
    port: known.port,
    environment,
    user,
    includes,
    isProtected: known.isProtected ?? false,
    ...(secure !== undefined && { secure }),
    ...(authorization !== undefined && { authorization }),
  };
}

function knownServer(
  server: string | undefined,
  servers: readonly KnownServer[],
): Pick<KnownServer, 'name' | 'address' | 'port'> & Partial<KnownServer> {
  const names = servers.map(({ name }) => name);
  if (server === undefined) {
    const list = names.length > 0 ? ` (${names.join(', ')})` : '';
    throw new DevkitError('PDK602', {
      en: `On which server? Give --server <machine:port>, or a name of ${SERVER_FILE} or of TDS${list}.`,
      pt: `Em qual servidor? Informe --server <máquina:porta>, ou um nome do ${SERVER_FILE} ou do TDS${list}.`,
    });
  }
  const named = servers.find(({ name }) => name.toLowerCase() === server.toLowerCase());
  if (named) return named;
  const [, machine, digits] = ADDRESS.exec(server) ?? [];
  const port = Number(digits);
  if (machine !== undefined && port > 0 && port <= 65_535) {
    const address = machine.replace(/^\[|\]$/g, '');
    // The same server under a name of a file keeps what that file says, above all its protection.
    const same = servers.find(
      other => other.address.toLowerCase() === address.toLowerCase() && other.port === port,
    );
    return same ?? { name: server, address, port };
  }
  const near = nearestWord(server, names);
  const list = names.join(', ') || '-';
  throw new DevkitError('PDK602', {
    en: `There is no server "${server}".${near === undefined ? '' : ` Did you mean ${near}?`} Known servers: ${list}. Otherwise give machine:port.`,
    pt: `Não existe o servidor "${server}".${near === undefined ? '' : ` Você quis dizer ${near}?`} Servidores conhecidos: ${list}. Senão, informe máquina:porta.`,
  });
}

function onlyEnvironment({ environments = [] }: Partial<KnownServer>): string | undefined {
  return environments.length === 1 ? environments[0] : undefined;
}

async function assertFolder(folder: string): Promise<void> {
  // The server uses them while it compiles, with its own working directory.
  if (!posix.isAbsolute(folder) && !win32.isAbsolute(folder)) {
    throw new DevkitError('PDK605', {
      en: `The include folder ${folder} is relative. Give its absolute path.`,
      pt: `A pasta de includes ${folder} é relativa. Informe o caminho absoluto.`,
    });
  }
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new DevkitError('PDK605', {
    en: `The include folder ${folder} does not exist on this machine. Correct it, or remove it from the list.`,
    pt: `A pasta de includes ${folder} não existe nesta máquina. Corrija-a ou retire-a da lista.`,
  });
}
