import { type IniDocument } from '../ini/ini-document.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { firstOf, isOn, parseNames, parsePort } from '../ini/ini-values.js';
import { tlppSections } from './environment-sections.js';
import { isExtract, type ServerRole, serverRole } from './server-role.js';

/** A port that an AppServer listens on. */
export interface Listener {
  /** The section as it is written. */
  readonly section: string;
  readonly port: number;
  readonly key: IniKeyLine;
  readonly role: 'multiprotocol' | 'tcp' | 'webapp' | 'http' | 'https' | 'rest';
}

/** The parts of an ERP server's appserver.ini that FwCallApp and balancing use. */
export interface Server {
  readonly file: string;
  readonly ini: IniDocument;
  readonly role: ServerRole;
  /** Whether the file is a part of an ini file: what it lacks may stand elsewhere. */
  readonly isExtract: boolean;
  /** `[General] App_Environment`. */
  readonly environmentKey: IniKeyLine | undefined;
  readonly environment: string | undefined;
  readonly extraKey: IniKeyLine | undefined;
  readonly extras: readonly string[];
  /** Whether the multiprotocol port is on, as it is by default. */
  readonly multiProtocol: boolean;
  /** Whether the multiprotocol port uses TLS, as it does by default. */
  readonly secure: boolean;
  readonly secureKey: IniKeyLine | undefined;
  readonly listeners: readonly Listener[];
  /** The port that FwCallApp uses, when it is on. */
  readonly multiProtocolPort: Listener | undefined;
}

/** Reads an appserver.ini. */
export function readServer(file: string, ini: IniDocument): Server {
  const environmentKey = ini.get('General', 'App_Environment');
  const extraKey = ini.get('General', 'App_Environment_Extra');
  const multiProtocol = isOn(ini.get('Drivers', 'MultiProtocolPort'), true);
  const secureKey = ini.get('Drivers', 'MultiProtocolPortSecure');
  const listeners = readListeners(ini, multiProtocol);
  return {
    file,
    ini,
    role: serverRole(ini),
    isExtract: isExtract(ini),
    environmentKey,
    environment: environmentKey?.value || undefined,
    extraKey,
    extras: parseNames(extraKey?.value),
    multiProtocol,
    secure: isOn(secureKey, true),
    secureKey,
    listeners,
    multiProtocolPort: listeners.find(({ role }) => role === 'multiprotocol'),
  };
}

/** The sections that `[HTTPV11] Sockets` names: those of classic REST. */
export function restSections(ini: IniDocument): readonly string[] {
  const named = parseNames(ini.value('HTTPV11', 'Sockets'));
  return ini.has('HTTPREST') && !named.some(name => name.toUpperCase() === 'HTTPREST')
    ? [...named, 'HTTPREST']
    : named;
}

// With `[Drivers] Secure=SSL` the port of [SSL] is the multiprotocol port and [TCP] is not used.
function readListeners(ini: IniDocument, multiProtocol: boolean): readonly Listener[] {
  const ssl = ini.value('Drivers', 'Secure')?.toUpperCase() === 'SSL' && ini.has('SSL');
  const main = ssl ? 'SSL' : 'TCP';
  const wanted: (readonly [Listener['role'], string, boolean])[] = [
    [multiProtocol ? 'multiprotocol' : 'tcp', main, true],
    ['webapp', 'WEBAPP', true],
    ['http', 'HTTP', isOn(ini.get('HTTP', 'Enable'), true)],
    ['https', 'HTTPS', isOn(ini.get('HTTPS', 'Enable'), true)],
    ...[...restSections(ini), ...tlppSections(ini, 'Servers')].map(
      name => ['rest', name, true] as const,
    ),
  ];
  return wanted.flatMap(([role, section, on]) => {
    const key = on ? firstOf(ini, section, 'Port') : undefined;
    const port = parsePort(key?.value);
    return key && port !== undefined ? [{ role, section, key, port }] : [];
  });
}
