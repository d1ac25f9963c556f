import { X509Certificate } from 'node:crypto';
import { basename } from 'node:path';
import { type LocalizedText } from '../../text.js';
import { decodeIni, type IniEncoding } from '../ini/ini-bytes.js';
import { type IniDocument, parseIni } from '../ini/ini-document.js';
import { looksLikeBalance } from './broker-model.js';
import { OTHER_PROGRAMS } from './ini-program.js';
import { readConnections } from './smartclient-model.js';

/** The role of a configuration file. */
export type Role = 'broker' | 'server' | 'smartclient' | 'proxy' | 'certificate';

/** A configuration file, parsed. */
export type BrokerConfigFile =
  | {
      readonly role: 'broker' | 'server' | 'smartclient';
      readonly path: string;
      readonly ini: IniDocument;
      readonly encoding: IniEncoding;
    }
  | {
      readonly role: 'proxy';
      readonly path: string;
      readonly kind: 'nginx' | 'apache';
      readonly text: string;
    }
  | {
      readonly role: 'certificate';
      readonly path: string;
      readonly certificate: X509Certificate;
    }
  /** The ini file of another program of the installation: the rules do not check it. */
  | { readonly role: 'other'; readonly path: string; readonly program: LocalizedText }
  | { readonly role: 'unknown'; readonly path: string };

/** Parses a file. The content decides on its role, and the name only where the content does not. */
export function readBrokerConfigFile(path: string, bytes: Uint8Array): BrokerConfigFile {
  const { text, encoding } = decodeIni(bytes);
  if (text.includes('-----BEGIN CERTIFICATE-----')) return readCertificate(path, bytes);
  const kind = proxyKind(path, text);
  if (kind) return { role: 'proxy', path, kind, text };
  const ini = parseIni(text);
  const other = OTHER_PROGRAMS.find(program => program.recognises(ini));
  if (other && !hasBalance(ini)) return { role: 'other', path, program: other.name };
  const role = iniRole(path, ini);
  return role ? { role, path, ini, encoding } : { role: 'unknown', path };
}

const APACHE = /^[ \t]*(?:<VirtualHost\b|ProxyPass\s)/im;
const NGINX = /^[ \t]*(?:(?:server|http|location|upstream)\b[^\n;]*\{|proxy_\w+\s)/m;
/** What a main file or an included part has; an ini file may look alike, so only other names count. */
const APACHE_PART =
  /^[ \t]*(?:<(?:Macro|If|IfModule|Location|Directory)\b|(?:ServerRoot|Listen|LoadModule|Include|IncludeOptional|Define|RewriteRule|Header|Use)[ \t])/m;
const NGINX_PART =
  /^[ \t]*(?:(?:map|geo|events|if)\b[^\n;]*\{|(?:include|add_header|set|return|resolver|client_max_body_size|ssl_\w+)[ \t][^\n;=]*;)/m;

function proxyKind(path: string, text: string): 'nginx' | 'apache' | undefined {
  if (APACHE.test(text)) return 'apache';
  if (NGINX.test(text)) return 'nginx';
  if (/\.ini$/i.test(path)) return undefined;
  // `Include conf.d/*.conf` and `include conf.d/*.conf;`: nginx ends a directive with a semicolon.
  if (NGINX_PART.test(text)) return 'nginx';
  return APACHE_PART.test(text) ? 'apache' : undefined;
}

function readCertificate(path: string, bytes: Uint8Array): BrokerConfigFile {
  try {
    return { role: 'certificate', path, certificate: new X509Certificate(bytes) };
  } catch {
    return { role: 'unknown', path };
  }
}

// A section `[broker]` with a `server` is a connection of a smartclient.ini.
function hasBalance(ini: IniDocument): boolean {
  return ini.sections.some(
    ({ name, keys }) =>
      looksLikeBalance(name) && !keys.some(({ key }) => key.toLowerCase() === 'server'),
  );
}

function iniRole(path: string, ini: IniDocument): 'broker' | 'server' | 'smartclient' | undefined {
  const isSmartclient = /smartclient/i.test(basename(path));
  if (!isSmartclient && hasBalance(ini)) return 'broker';
  if (ini.sections.length === 0) return undefined;
  if (isSmartclient) return 'smartclient';
  const isServer =
    ini.has('General') ||
    ini.get('TCP', 'Type') !== undefined ||
    ini.get('Drivers', 'MultiProtocolPort') !== undefined;
  return !isServer && readConnections(path, ini).length > 0 ? 'smartclient' : 'server';
}
