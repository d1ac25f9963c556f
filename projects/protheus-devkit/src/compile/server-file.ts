import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import { DevkitError } from '../devkit-error.js';
import { type LocalizedText } from '../text.js';

/** The file of a workspace that names its servers. */
export const SERVER_FILE = 'protheus.server.json';

/** A server as a file describes it. What is missing is given by options. */
export interface KnownServer {
  readonly name: string;
  /** The file that names it. */
  readonly file: string;
  readonly address: string;
  readonly port: number;
  readonly secure?: boolean;
  readonly environments: readonly string[];
  readonly user?: string;
  readonly includes: readonly string[];
  readonly authorization?: string;
  readonly isProtected: boolean;
}

/** Keys that hold a secret: a file that stays never has one. */
const SECRET_KEY = /^(?:psw|pass|passwd|password|senha|token|authtoken)$/i;

/**
 * Reads the servers of a workspace: `protheus.server.json`, then those of TDS in the workspace
 * (`.vscode/servers.json`) and of the user (`~/.totvsls/servers.json`). The first of a name counts. Of the
 * files of TDS only addresses, environments, users and include folders are read, never a saved token.
 *
 * @throws DevkitError PDK603 when `protheus.server.json` is malformed or contains a password.
 */
export async function readServers(
  cwd: string,
  home: string = homedir(),
): Promise<readonly KnownServer[]> {
  const own = await readOwn(join(cwd, SERVER_FILE));
  const tds = [
    ...(await readTds(join(cwd, '.vscode', 'servers.json'))),
    ...(await readTds(join(home, '.totvsls', 'servers.json'))),
  ];
  const byName = new Map<string, KnownServer>();
  for (const server of [...own, ...tds]) {
    const key = server.name.toLowerCase();
    if (!byName.has(key)) byName.set(key, server);
  }
  return [...byName.values()];
}

async function readOwn(file: string): Promise<readonly KnownServer[]> {
  const text = await readText(file);
  if (text === undefined) return [];
  const errors: ParseError[] = [];
  const content: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !isRecord(content)) {
    throw invalid(file, { en: 'it is not JSON.', pt: 'não é JSON.' });
  }
  const { servers } = content;
  if (!isRecord(servers)) {
    throw invalid(file, {
      en: 'it has no object "servers": { "servers": { "test": { "address": "…", "port": 1234 } } }.',
      pt: 'não tem o objeto "servers": { "servers": { "teste": { "address": "…", "port": 1234 } } }.',
    });
  }
  return Object.entries(servers).map(([name, value]) => {
    if (!isRecord(value)) {
      throw invalid(file, { en: `"${name}" is not an object.`, pt: `"${name}" não é um objeto.` });
    }
    const secret = Object.keys(value).find(key => SECRET_KEY.test(key));
    if (secret !== undefined) {
      throw invalid(file, {
        en: `the server "${name}" has "${secret}". A password does not belong into a file: remove it, and change it if the file was shared. Give it in PROTHEUS_PASSWORD or when asked.`,
        pt: `o servidor "${name}" tem "${secret}". Senha não fica em arquivo: remova-a e, se o arquivo foi compartilhado, troque-a. Informe a senha em PROTHEUS_PASSWORD ou quando for pedida.`,
      });
    }
    const address = nonEmpty(value['address']);
    const port = Number(value['port']);
    if (address === undefined || !isPort(port)) {
      throw invalid(file, {
        en: `the server "${name}" needs "address" and "port" (of the AppServer, 1 to 65535).`,
        pt: `o servidor "${name}" precisa de "address" e "port" (do AppServer, de 1 a 65535).`,
      });
    }
    const environment = nonEmpty(value['environment']);
    const user = nonEmpty(value['user']);
    const authorization = nonEmpty(value['authorization']);
    return {
      name,
      file,
      address,
      port,
      environments: environment === undefined ? [] : [environment],
      includes: texts(value['includes']),
      isProtected: value['protected'] === true,
      ...(typeof value['secure'] === 'boolean' && { secure: value['secure'] }),
      ...(user !== undefined && { user }),
      ...(authorization !== undefined && { authorization }),
    };
  });
}

/** The servers that TDS knows. A file that cannot be read has none: it is not ours to judge. */
async function readTds(file: string): Promise<readonly KnownServer[]> {
  const text = await readText(file);
  const content: unknown =
    text === undefined ? undefined : parse(text, [], { allowTrailingComma: true });
  if (!isRecord(content) || !Array.isArray(content['configurations'])) return [];
  const common = texts(content['includes']);
  return (content['configurations'] as unknown[]).flatMap(value => {
    if (!isRecord(value)) return [];
    const name = nonEmpty(value['name']);
    const address = nonEmpty(value['address']);
    const port = Number(value['port']);
    if (name === undefined || address === undefined || !isPort(port)) return [];
    const own = texts(value['includes']);
    const user = nonEmpty(value['username']);
    const current = nonEmpty(value['environment']);
    const environments = [
      ...(current === undefined ? [] : [current]),
      ...texts(value['environments']),
    ];
    return [
      {
        name,
        file,
        address,
        port,
        environments: [...new Set(environments)],
        includes: own.length > 0 ? own : common,
        isProtected: false,
        // TDS writes 0 and 1 as well.
        ...('secure' in value && { secure: Boolean(value['secure']) }),
        ...(user !== undefined && { user }),
      },
    ];
  });
}

async function readText(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text?.replace(/^\ufeff/, '');
}

function invalid(file: string, { en, pt }: LocalizedText): DevkitError {
  return new DevkitError('PDK603', { en: `${file}: ${en}`, pt: `${file}: ${pt}` });
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port <= 65_535;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
