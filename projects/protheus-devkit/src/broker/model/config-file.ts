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
  if (/^[ \t]*(?:<VirtualHost\b|ProxyPass\s)/im.test(text)) {
    return { role: 'proxy', path, kind: 'apache', text };
  }
  if (/^[ \t]*(?:(?:server|http|location|upstream)\b[^\n;]*\{|proxy_\w+\s)/m.test(text)) {
    return { role: 'proxy', path, kind: 'nginx', text };
  }
  const ini = parseIni(text);
  const other = OTHER_PROGRAMS.find(program => program.recognises(ini));
  if (other && !hasBalance(ini)) return { role: 'other', path, program: other.name };
  const role = iniRole(path, ini);
  return role ? { role, path, ini, encoding } : { role: 'unknown', path };
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
