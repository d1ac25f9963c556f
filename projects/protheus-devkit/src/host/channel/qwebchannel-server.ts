import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type AllowedHosts, isAllowedOrigin } from '../http/allowed-hosts.js';
import { refuseSocket } from '../http/refuse-socket.js';
import { protectedHeaders } from '../http/security-headers.js';
import { type AppChannel, type ChannelTransport } from './app-channel.js';
import { parseQtFrame, signalFrame } from './qwebchannel-protocol.js';

/** The WebSocket server of one application in desktop mode. SmartClient has one for each, too. */
export interface QWebChannelServer {
  readonly port: number;
  /** Connects pages to AdvPL's side of the channel. */
  serve(channel: AppChannel): void;
  close(): void;
}

/**
 * Opens the WebSocket server of an application on a free port of the loopback address.
 * @param allowed the names of the host: pages of other origins cannot connect
 */
export async function openQWebChannel(allowed: AllowedHosts): Promise<QWebChannelServer> {
  const http = createServer((_request, response) => {
    response.writeHead(426, protectedHeaders({})).end();
  });
  http.on('clientError', (_error, socket) => refuseSocket(socket, '400 Bad Request'));
  const server = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, socket, head) => {
    const { origin } = request.headers;
    socket.on('error', () => socket.destroy());
    if (request.httpVersion !== '1.1' || !isAllowedOrigin(origin ?? '', allowed)) {
      return refuseSocket(socket, '401 Unauthorized');
    }
    server.handleUpgrade(request, socket, head, client => channel && serve(client, channel));
  });
  http.listen({ host: '127.0.0.1', port: 0 });
  await once(http, 'listening');
  let channel: AppChannel | undefined;
  return {
    port: (http.address() as AddressInfo).port,
    serve: appChannel => (channel = appChannel),
    close: () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
      http.close();
      http.closeAllConnections();
    },
  };
}

function serve(socket: WebSocket, channel: AppChannel): void {
  let initReply: string | undefined;
  const transport: ChannelTransport = {
    // The reply to `init` connects the page.
    connected: () => initReply !== undefined && socket.send(initReply),
    exec: (type, content) => socket.send(signalFrame(type, content)),
    disconnected: () => socket.close(),
  };
  socket.on('message', (data: RawData) => {
    const { reply, started, message } = parseQtFrame(String(data));
    if (started) {
      initReply = reply;
      channel.attach(transport);
    } else if (reply !== undefined) {
      socket.send(reply);
    }
    if (message) channel.receive(message.type, message.content);
  });
  socket.on('close', () => channel.detach(transport));
  socket.on('error', () => socket.terminate());
}
