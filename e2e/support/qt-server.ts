// The WebSocket that SmartClient opens for an application: Qt's QWebChannel with one object,
// `mainDialog`. Written from the protocol, independently of the devkit's server, so that the library
// is not tested against our own misunderstanding.
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const QT = { signal: 1, init: 3, invokeMethod: 6, response: 10 };

const OBJECTS = {
  mainDialog: {
    methods: [['jsToAdvpl', 4]],
    properties: [],
    signals: [['advplToJs', 5]],
    enums: {},
  },
};

type Send = (type: string, content: string) => void;

/** The server of one application. */
export interface QtServer<Advpl> {
  readonly port: number;
  readonly advpl: Advpl;
  connections(): number;
  disconnect(): void;
  close(): void;
}

/**
 * Opens the server on a free port.
 *
 * @param create Creates AdvPL, which receives the messages of the page.
 * @param options `neverConnects`: whether the server does not respond to the `init` of the page.
 */
export async function openQtServer<Advpl extends { receive: Send }>(
  create: (send: Send) => Advpl,
  { neverConnects }: { readonly neverConnects: boolean },
): Promise<QtServer<Advpl>> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  let current: WebSocket | undefined;
  let connections = 0;
  const advpl = create((type, content) =>
    current?.send(
      JSON.stringify({ type: QT.signal, object: 'mainDialog', signal: 5, args: [type, content] }),
    ),
  );
  server.on('connection', socket => {
    socket.on('message', text => {
      const frame = JSON.parse(String(text)) as { type: number; id?: number; args?: string[] };
      if (frame.type === QT.init && !neverConnects) {
        current = socket;
        connections++;
        socket.send(JSON.stringify({ type: QT.response, id: frame.id, data: OBJECTS }));
      } else if (frame.type === QT.invokeMethod) {
        socket.send(JSON.stringify({ type: QT.response, id: frame.id }));
        const [type = '', content = ''] = frame.args ?? [];
        advpl.receive(type, content);
      }
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    advpl,
    connections: () => connections,
    disconnect: () => current?.close(),
    close: () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
