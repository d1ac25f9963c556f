import { type IniDocument } from '../ini/ini-document.js';
import { type KeyLine } from '../ini/ini-line.js';
import { isOn, portOf } from '../check/ini-values.js';

/** One connection of a smartclient.ini: a section with a `Server`. */
export interface Connection {
  readonly file: string;
  readonly section: string;
  readonly serverKey: KeyLine;
  /** `http` or `https` for WebSocket, undefined for the native protocol. */
  readonly scheme: 'http' | 'https' | undefined;
  readonly host: string;
  /** From the address or from `Port=`; undefined when neither names one. */
  readonly port: number | undefined;
  readonly portKey: KeyLine | undefined;
  /** The port that will be called: the one above, or the scheme's own. */
  readonly effectivePort: number | undefined;
  readonly brokerProxy: boolean;
  readonly brokerProxyKey: KeyLine | undefined;
}

/** Whether a connection goes to a broker: it says so, or it is an address for WebSocket. */
export function meansBroker(connection: Connection): boolean {
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
    const own = scheme ? port : portOf(portKey?.value);
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

// Not `new URL()`: a host name with an underscore, as in TOTVS's own example, must come through,
// and a wrong address shall be reported as it is written.
function readAddress(text: string): Pick<Connection, 'scheme' | 'host' | 'port'> {
  const parts = /^(?:(https?):\/\/)?([^/:\s]+|\[[^\]]*\])(?::(\d+))?/i.exec(text);
  return {
    scheme: parts?.[1]?.toLowerCase() as Connection['scheme'],
    host: parts?.[2] ?? text,
    port: portOf(parts?.[3]),
  };
}
