import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isOurOrigin, type LocalNames } from '../http/allowed-hosts.js';
import { type AppChannel, type ChannelTransport } from './app-channel.js';
import { readQtFrame, signalFrame } from './qwebchannel-protocol.js';

/** The WebSocket server of one application in desktop mode: SmartClient, too, has one for each. */
export interface QWebChannelServer {
  readonly port: number;
  /** Joins the pages that connect with the AdvPL side. */
  serve(channel: AppChannel): void;
  close(): void;
}

/**
 * Opens the WebSocket server of an application on a free port of the loopback address.
 * @param ours the names of the host: pages of no other origin may connect
 */
export async function openQWebChannel(ours: LocalNames): Promise<QWebChannelServer> {
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    verifyClient: ({ origin, req }: { origin: string; req: { httpVersion: string } }) =>
      req.httpVersion === '1.1' && isOurOrigin(origin ?? '', ours),
  });
  await once(server, 'listening');
  let channel: AppChannel | undefined;
  server.on('connection', socket => channel && serve(socket, channel));
  return {
    port: (server.address() as AddressInfo).port,
    serve: joined => (channel = joined),
    close: () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function serve(socket: WebSocket, channel: AppChannel): void {
  let start: string | undefined;
  const transport: ChannelTransport = {
    // The answer to `init` is what connects the page.
    connected: () => start !== undefined && socket.send(start),
    exec: (type, content) => socket.send(signalFrame(type, content)),
    disconnected: () => socket.close(),
  };
  socket.on('message', (data: RawData) => {
    const { reply, started, message } = readQtFrame(String(data));
    if (started) {
      start = reply;
      channel.attach(transport);
    } else if (reply !== undefined) {
      socket.send(reply);
    }
    if (message) channel.receive(message.type, message.content);
  });
  socket.on('close', () => channel.detach(transport));
  socket.on('error', () => socket.terminate());
}
