import { type IniDocument } from '../ini/ini-document.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { isOn, parsePort } from '../ini/ini-values.js';

/** One connection of a smartclient.ini: a section with a `Server`. */
export interface Connection {
  readonly file: string;
  readonly section: string;
  readonly serverKey: IniKeyLine;
  /** `http` or `https` for WebSocket, undefined for the native protocol. */
  readonly scheme: 'http' | 'https' | undefined;
  readonly host: string;
  /** The port of the URL or of `Port=`; undefined without both. */
  readonly port: number | undefined;
  readonly portKey: IniKeyLine | undefined;
  /** The port of the connection: the one above, or the default of the scheme. */
  readonly effectivePort: number | undefined;
  readonly brokerProxy: boolean;
  readonly brokerProxyKey: IniKeyLine | undefined;
}

/** Whether a connection is one to a broker: it has BrokerProxy=1, or its server is a URL for WebSocket. */
export function isBrokerConnection(connection: Connection): boolean {
  return connection.brokerProxy || connection.scheme !== undefined;
}

/** Reads the connections of a smartclient.ini. */
export function readConnections(file: string, ini: IniDocument): readonly Connection[] {
  return ini.sections.flatMap(({ name, keys }) => {
    const key = (wanted: string) => keys.find(line => line.key.toLowerCase() === wanted);
    const serverKey = key('server');
    if (!serverKey?.value) return [];
    const portKey = key('port');
    const brokerProxyKey = key('brokerproxy');
    const { scheme, host, port } = readAddress(serverKey.value);
    const own = scheme ? port : parsePort(portKey?.value);
    return [
      {
        file,
        section: name,
        serverKey,
        scheme,
        host,
        port: own,
        portKey,
        effectivePort: own ?? (scheme && { http: 80, https: 443 }[scheme]),
        brokerProxy: isOn(brokerProxyKey),
        brokerProxyKey,
      },
    ];
  });
}

// Not `new URL()`: a host name with an underscore, as in TOTVS's own example, must be accepted, and a
// wrong value is reported as it is written.
function readAddress(text: string): Pick<Connection, 'scheme' | 'host' | 'port'> {
  const parts = /^(?:(https?):\/\/)?([^/:\s]+|\[[^\]]*\])(?::(\d+))?/i.exec(text);
  return {
    scheme: parts?.[1]?.toLowerCase() as Connection['scheme'],
    host: parts?.[2] ?? text,
    port: parsePort(parts?.[3]),
  };
}
