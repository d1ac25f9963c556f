import { type X509Certificate } from 'node:crypto';
import { type IniEncoding } from '../ini/ini-bytes.js';
import { type IniDocument } from '../ini/ini-document.js';
import { balancedServers } from './balanced-servers.js';
import { type Balance, readBalances } from './broker-model.js';
import { type BrokerConfigFile, type Role } from './config-file.js';
import { readProxyFiles, type Site, type UnusedProxyFile } from './proxy-sites.js';
import { readServer, type Server } from './server-model.js';
import { type Connection, readConnections } from './smartclient-model.js';

export { type Role } from './config-file.js';
export { type Site } from './proxy-sites.js';

/** An ini file with its role. */
export interface IniFile {
  readonly role: 'broker' | 'server' | 'smartclient';
  readonly path: string;
  readonly ini: IniDocument;
  readonly encoding: IniEncoding;
}

/** The configuration of one installation for the rules. */
export interface ConfigSet {
  readonly files: readonly BrokerConfigFile[];
  readonly inis: readonly IniFile[];
  readonly balances: readonly Balance[];
  readonly servers: readonly Server[];
  /** The servers that a broker names. */
  readonly balanced: readonly Server[];
  readonly connections: readonly Connection[];
  readonly sites: readonly Site[];
  /** The files of a proxy that are given and that no include names: nothing of them is checked. */
  readonly unusedProxyFiles: readonly UnusedProxyFile[];
  readonly certificates: readonly {
    readonly file: string;
    readonly certificate: X509Certificate;
  }[];
  /** Whether a file of a role was given. */
  has(role: Role): boolean;
}

/** @returns The configuration of the files of one installation. */
export function configSet(files: readonly BrokerConfigFile[]): ConfigSet {
  const inis = files.filter((file): file is IniFile & BrokerConfigFile => 'ini' in file);
  const of = (role: Role) => inis.filter(file => file.role === role);
  const proxies = readProxyFiles(files.filter(file => file.role === 'proxy'));
  const balances = of('broker').flatMap(({ path, ini }) => readBalances(path, ini));
  const servers = of('server').map(({ path, ini }) => readServer(path, ini));
  const named = new Set(balances.flatMap(one => balancedServers(one, servers)));
  return {
    files,
    inis,
    balances,
    servers,
    balanced: servers.filter(one => named.has(one)),
    connections: of('smartclient').flatMap(({ path, ini }) => readConnections(path, ini)),
    sites: proxies.sites,
    unusedProxyFiles: proxies.unused,
    certificates: files.flatMap(file =>
      file.role === 'certificate' ? [{ file: file.path, certificate: file.certificate }] : [],
    ),
    has: role => files.some(file => file.role === role),
  };
}
