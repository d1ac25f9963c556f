import { type Balance } from './broker-model.js';
import { type Listener, type Server } from './server-model.js';

const REACHED: Readonly<Record<Balance['kind'], readonly Listener['role'][]>> = {
  desktop: ['multiprotocol', 'tcp'],
  http: ['multiprotocol', 'tcp', 'webapp', 'http', 'https'],
  'web-services': ['multiprotocol', 'rest', 'http', 'https'],
  telnet: ['multiprotocol', 'tcp'],
};

/** @returns The servers that a broker names in a `REMOTE_SERVER_xx`, found by their port. */
export function balancedServers(
  { kind, remotes }: Balance,
  servers: readonly Server[],
): readonly Server[] {
  return servers.filter(({ listeners }) =>
    listeners.some(
      ({ role, port }) =>
        REACHED[kind].includes(role) && remotes.some(remote => remote.port === port),
    ),
  );
}
