import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { DevkitError } from '../../devkit-error.js';

/** The default port of `protheus-devkit host`. */
export const DEFAULT_PORT = 4260;

/**
 * Makes a server listen.
 * @param server the server
 * @param address the network address
 * @param port the port, 0 for any free one; `undefined` for the default one or the next free one after
 *   it
 * @returns the port
 */
export async function listen(
  server: Server,
  address: string,
  port: number | undefined,
): Promise<number> {
  const last = port ?? DEFAULT_PORT + 99;
  for (let candidate = port ?? DEFAULT_PORT; ; candidate++) {
    try {
      return await listenOn(server, address, candidate);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // Windows fails with EACCES for ports that its own services have reserved.
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (candidate >= last) throw portTaken(candidate, error);
    }
  }
}

function listenOn(server: Server, address: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function portTaken(port: number, cause: unknown): DevkitError {
  return new DevkitError(
    'PDK201',
    {
      en: `Port ${port} is in use, or reserved by this system. Choose another one with --port, or omit --port for the next free one.`,
      pt: `A porta ${port} está em uso, ou está reservada pelo sistema. Escolha outra com --port, ou omita --port para usar a próxima livre.`,
    },
    cause,
  );
}
