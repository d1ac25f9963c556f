import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * Sends an HTTP/1.0 request for a WebSocket, as a proxy without `proxy_http_version 1.1` does.
 *
 * @returns The start of the response.
 */
export async function rawUpgrade(port: number, path: string, origin: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    [
      `GET ${path} HTTP/1.0`,
      `Host: 127.0.0.1:${port}`,
      `Origin: ${origin}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      '\r\n',
    ].join('\r\n'),
  );
  const [response] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return String(response);
}
