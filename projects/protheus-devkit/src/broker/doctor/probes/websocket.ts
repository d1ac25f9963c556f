import { randomBytes } from 'node:crypto';
import { SOURCES } from '../../check/sources.js';
import { type Answer, get, type NoAnswer } from '../connection.js';
import { found, type Probe } from '../probe.js';

// Nobody documents on which path the clients open their WebSocket.
const PATHS = ['/', '/webapp/'];

/** Whether a WebSocket comes through. */
export const webSocketProbe: Probe = {
  code: 'PDK398',
  title: { pt: 'WebSocket', en: 'WebSocket' },
  async *look(context) {
    const { origin } = context.target;
    const seen: string[] = [];
    for (const path of PATHS) {
      const answer = await get(origin + path, context, {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
        origin,
      }).catch((error: NoAnswer) => error);
      if (!('code' in answer) && understands(answer)) return;
      seen.push(`${path} ${'code' in answer ? answer.code : answer.status}`);
    }
    yield found(
      { code: 'PDK398', severity: 'warning', source: SOURCES.nginxWebSocket, file: origin },
      {
        pt: `Nenhum caminho aceitou um WebSocket (${seen.join(', ')}): o SmartClient com broker e o WebApp podem não conectar.`,
        en: `No path took a WebSocket (${seen.join(', ')}): SmartClient with the broker and the web client may not connect.`,
      },
      {
        pt: 'No proxy, repasse Upgrade e Connection com HTTP/1.1 em todos os caminhos; no broker, CLIENT_IS_WEBSOCKET=1.',
        en: 'In the proxy pass Upgrade and Connection on with HTTP/1.1 on every path; in the broker, CLIENT_IS_WEBSOCKET=1.',
      },
    );
  },
};

/** A server that knows WebSocket and wants something more than this probe says so in its status. */
function understands({ upgraded, status }: Answer): boolean {
  return upgraded || status === 426;
}
