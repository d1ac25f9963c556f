import { hostname, networkInterfaces } from 'node:os';

/** The names of this machine at which a host with this network address is reachable. */
export function ownAddresses(address: string): readonly string[] {
  if (address !== '0.0.0.0' && address !== '::') return [address];
  const addresses = Object.values(networkInterfaces())
    .flat()
    .map(found => (found?.family === 'IPv6' ? `[${found.address}]` : (found?.address ?? '')));
  return [hostname(), ...addresses.filter(Boolean)];
}
