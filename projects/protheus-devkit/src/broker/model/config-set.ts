import { type X509Certificate } from 'node:crypto';
import { basename } from 'node:path';
import { type IniEncoding } from '../ini/ini-bytes.js';
import { type IniDocument } from '../ini/ini-document.js';
import { readApache } from '../proxy/apache-model.js';
import { readNginx } from '../proxy/nginx-model.js';
import { type ProxyConfig, type ProxySite } from '../proxy/proxy-model.js';
import { balancedServers } from './balanced-servers.js';
import { type Balance, readBalances } from './broker-model.js';
import { type BrokerConfigFile, type Role } from './config-file.js';
import { readServer, type Server } from './server-model.js';
import { type Connection, readConnections } from './smartclient-model.js';

export { type Role } from './config-file.js';

/** An ini file with its role. */
export interface IniFile {
  readonly role: 'broker' | 'server' | 'smartclient';
  readonly path: string;
  readonly ini: IniDocument;
  readonly encoding: IniEncoding;
}

/** A site with its file. */
export interface Site extends ProxySite {
  readonly file: string;
  readonly kind: ProxyConfig['kind'];
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
  const proxies = files.filter(file => file.role === 'proxy');
  const include = (path: string) => includedText(path, proxies);
  const main = proxies.find(({ text }) => /^\s*http\s*\{/m.test(text));
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
    sites: proxies.flatMap(({ path, kind, text }) => {
      const proxy =
        kind === 'nginx'
          ? readNginx(text, include, main?.path === path ? undefined : main?.text)
          : readApache(text);
      return proxy.sites.map(site => ({ ...site, file: path, kind }));
    }),
    certificates: files.flatMap(file =>
      file.role === 'certificate' ? [{ file: file.path, certificate: file.certificate }] : [],
    ),
    has: role => files.some(file => file.role === role),
  };
}

/** @returns The text of the given files that an include names; undefined when none was given. */
function includedText(
  path: string,
  proxies: readonly { readonly path: string; readonly text: string }[],
): string | undefined {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const pattern = new RegExp(
    `^${name.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`,
    'i',
  );
  const found = proxies.filter(file => pattern.test(basename(file.path)));
  return found.length ? found.map(({ text }) => text).join('\n') : undefined;
}
