import { type IniDocument } from '../ini/ini-document.js';
import { type KeyLine } from '../ini/ini-line.js';
import { firstOf, isOn, namesOf, portOf } from '../check/ini-values.js';

/** A port that an AppServer listens on. */
export interface Listener {
  /** The section as it is written. */
  readonly section: string;
  readonly port: number;
  readonly key: KeyLine;
  readonly role: 'multiprotocol' | 'tcp' | 'webapp' | 'http' | 'https' | 'rest';
}

/** What an appserver.ini of an ERP server says about FwCallApp and balancing. */
export interface Server {
  readonly file: string;
  readonly ini: IniDocument;
  /** `[General] App_Environment`. */
  readonly environmentKey: KeyLine | undefined;
  readonly environment: string | undefined;
  readonly extraKey: KeyLine | undefined;
  readonly extras: readonly string[];
  /** Whether the multiprotocol port is on; it is unless the file says otherwise. */
  readonly multiProtocol: boolean;
  /** Whether the multiprotocol port speaks TLS; it does unless the file says otherwise. */
  readonly secure: boolean;
  readonly secureKey: KeyLine | undefined;
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
    environmentKey,
    environment: environmentKey?.value || undefined,
    extraKey,
    extras: namesOf(extraKey?.value),
    multiProtocol,
    secure: isOn(secureKey, true),
    secureKey,
    listeners,
    multiProtocolPort: listeners.find(({ role }) => role === 'multiprotocol'),
  };
}

/** The sections that `[HTTPV11] Sockets` names: those of classic REST. */
export function restSections(ini: IniDocument): readonly string[] {
  const named = namesOf(ini.value('HTTPV11', 'Sockets'));
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
    ...restSections(ini).map(name => ['rest', name, true] as const),
  ];
  return wanted.flatMap(([role, section, on]) => {
    const key = on ? firstOf(ini, section, 'Port') : undefined;
    const port = portOf(key?.value);
    return key && port !== undefined ? [{ role, section, key, port }] : [];
  });
}
