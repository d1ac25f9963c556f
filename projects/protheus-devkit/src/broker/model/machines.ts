import { isLoopback } from '../ini/ini-values.js';
import { type Balance } from './broker-model.js';
import { type ConfigSet } from './config-set.js';

/** What a loopback name means, from the file of a broker: the machine of that file. */
function hostOf(host: string, file: string): string {
  return isLoopback(host) ? `file ${file}` : host.toLowerCase();
}

/**
 * @returns The files on each machine, by what the files say: a broker names the host of each server, and
 *   clients and proxies name the host of the broker. A server is recognised by a port that one file has
 *   alone; every other file is a machine of its own.
 */
export function filesOfMachines(set: ConfigSet): readonly (readonly string[])[] {
  const hosts = new Map<string, Set<string>>();
  const add = (file: string, ...names: readonly string[]) => {
    hosts.set(file, new Set([...(hosts.get(file) ?? []), ...names]));
  };
  for (const { file } of set.servers) add(file, `file ${file}`);
  for (const balance of set.balances) {
    add(balance.file, `file ${balance.file}`, ...hostsOfBroker(balance, set));
    const local = balance.remotes.every(({ host }) => isLoopback(host ?? ''));
    for (const { host, port } of balance.remotes) {
      if (host === undefined) continue;
      const there = set.servers.filter(({ listeners }) => listeners.some(one => one.port === port));
      // With one port in two files only a broker that reaches all by loopback says where they are.
      if (there.length !== 1 && !local) continue;
      for (const { file } of there) add(file, hostOf(host, balance.file));
    }
  }
  return join(hosts);
}

/** @returns The hosts by which clients and proxies reach a broker. */
function hostsOfBroker(
  { port, remotes }: Balance,
  { balances, connections, sites }: ConfigSet,
): string[] {
  if (balances.filter(one => one.port === port).length > 1) return [];
  const targets = sites.flatMap(({ routes }) => routes.flatMap(route => route.targets));
  return (
    [...connections.map(one => ({ host: one.host, port: one.effectivePort })), ...targets]
      .filter(one => one.port === port && !isLoopback(one.host))
      .map(({ host }) => host.toLowerCase())
      // A proxy may lead to a server that has the broker's port on its own machine.
      .filter(host => !remotes.some(one => one.port === port && one.host?.toLowerCase() === host))
  );
}

/** Joins the files that have a host in common. */
function join(hosts: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const machines: { names: Set<string>; files: string[] }[] = [];
  for (const [file, names] of hosts) {
    const same = machines.filter(one => [...names].some(name => one.names.has(name)));
    const joined = {
      names: new Set([...names, ...same.flatMap(one => [...one.names])]),
      files: [...same.flatMap(({ files }) => files), file],
    };
    for (const one of same) machines.splice(machines.indexOf(one), 1);
    machines.push(joined);
  }
  return machines.map(({ files }) => files);
}
