import { randomBytes } from 'node:crypto';
import { SOURCES } from '../../../findings/sources.js';
import { type Probe, probeFinding } from '../support/probe.js';
import { get, type NoResponse, type ProbeResponse } from '../support/probe-request.js';

// It is not documented on which path the clients open their WebSocket.
const PATHS = ['/', '/webapp/'];

/** Checks that the installation accepts a WebSocket. */
export const webSocketProbe: Probe = {
  name: 'websocket',
  code: 'PDK398',
  title: { pt: 'WebSocket', en: 'WebSocket' },
  async *run(context) {
    const { origin } = context.target;
    const results: string[] = [];
    for (const path of PATHS) {
      const response = await get(origin + path, context, {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
        origin,
      }).catch((error: NoResponse) => error);
      if (!('code' in response) && acceptsWebSocket(response)) return;
      results.push(`${path} ${'code' in response ? response.code : response.status}`);
    }
    yield probeFinding(
      { code: 'PDK398', severity: 'warning', source: SOURCES.nginxWebSocket, file: origin },
      {
        message: {
          pt: `Nenhum caminho aceitou um WebSocket (${results.join(', ')}): o SmartClient com broker e o WebApp podem não conectar.`,
          en: `No path accepted a WebSocket (${results.join(', ')}): SmartClient with the broker and the web client may not connect.`,
        },
        solution: {
          pt: 'No proxy, repasse Upgrade e Connection com HTTP/1.1 em todos os caminhos; no broker, CLIENT_IS_WEBSOCKET=1.',
          en: 'In the proxy forward Upgrade and Connection with HTTP/1.1 on every path; in the broker, CLIENT_IS_WEBSOCKET=1.',
        },
      },
    );
  },
};

/** Whether the server accepted the handshake; 426 means that it requires another WebSocket version. */
function acceptsWebSocket({ upgraded, status }: ProbeResponse): boolean {
  return upgraded || status === 426;
}
