import { type Language, type LocalizedText } from '../../text.js';
import { isLoopback, sameHost } from '../ini/ini-values.js';
import { BALANCE_SECTIONS } from './broker-model.js';
import { type ConfigSet } from './config-set.js';
import { fileDescriptions } from './file-descriptions.js';
import { type Listener } from './server-model.js';

/** A program of the installation. */
export interface MapNode {
  /** The file, which is the name of the node too. */
  readonly file: string;
  readonly what: LocalizedText;
}

/** Who calls whom. */
export interface MapEdge {
  readonly from: string;
  /** The file of the program that is called, or `host:port` when no file has the port. */
  readonly to: string;
  readonly port: number;
  /** `http`, `https`, or the native protocol; TLS is said where the files say it. */
  readonly protocol: 'http' | 'https' | 'native' | 'native with TLS';
  /** The section, the paths or the keys that say so. */
  readonly by: string;
  /** The files that may be the one called, when several have the port. */
  readonly candidates: readonly string[];
}

/** An installation as its files describe it. */
export interface InstallationMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** A port that a file opens. */
interface Port {
  readonly file: string;
  readonly port: number;
  readonly tls: boolean | undefined;
  /** The hosts that are known for the file; none when nothing names it. */
  readonly hosts: readonly string[];
}

/** @returns Clients, proxies, brokers and servers, with what calls what. */
export function installationMap(set: ConfigSet): InstallationMap {
  const ports = openPorts(set);
  const edges = joined([
    ...clientEdges(set, ports),
    ...proxyEdges(set, ports),
    ...brokerEdges(set, ports),
  ]);
  const drawn = new Set(['broker', 'server', 'smartclient', 'proxy']);
  const files = new Set(set.files.filter(({ role }) => drawn.has(role)).map(({ path }) => path));
  return {
    nodes: fileDescriptions(set)
      .filter(({ path }) => files.has(path))
      .map(toNode),
    edges,
  };
}

/** Joins the calls that differ only in what says so, as two paths of a site to one server. */
function joined(edges: readonly MapEdge[]): readonly MapEdge[] {
  const byCall = new Map<string, MapEdge>();
  for (const edge of edges) {
    const id = [edge.from, edge.to, edge.port, edge.protocol].join(' ');
    const before = byCall.get(id);
    byCall.set(id, before ? { ...before, by: `${before.by}, ${edge.by}` } : edge);
  }
  return [...byCall.values()];
}

function toNode({ path, what }: { readonly path: string; readonly what: LocalizedText }): MapNode {
  return { file: path, what };
}

function openPorts({ balances, servers, sites }: ConfigSet): readonly Port[] {
  return [
    ...balances.flatMap(({ file, port, key }) =>
      port === undefined
        ? []
        : [{ file, port, tls: Boolean(key('SSL_CERTIFICATE')?.value), hosts: [] }],
    ),
    ...sites.flatMap(({ file, names, listens }) =>
      listens.map(({ port, tls }) => ({
        file,
        port,
        tls,
        hosts: names.map(one => one.toLowerCase()),
      })),
    ),
    ...servers.flatMap(({ file, listeners, secure }) =>
      listeners.map(({ port, role }) => ({ file, port, tls: isSecure(role, secure), hosts: [] })),
    ),
  ];
}

function isSecure(role: Listener['role'], secure: boolean): boolean | undefined {
  if (role === 'multiprotocol') return secure;
  return role === 'https' ? true : undefined;
}

/**
 * @returns The file that opens a port, when one alone does, and otherwise the address with the files that
 *   have the port; a site is found by its name first.
 */
function calledBy(
  ports: readonly Port[],
  host: string,
  port: number,
): Pick<MapEdge, 'to' | 'port' | 'candidates'> {
  const open = ports.filter(one => one.port === port);
  const named = open.filter(({ hosts }) => hosts.some(name => sameHost(name, host)));
  const plain = open.filter(({ hosts }) => !hosts.length);
  const found = [...new Set((named.length ? named : plain).map(({ file }) => file))];
  const [file, ...more] = found;
  return file !== undefined && !more.length
    ? { to: file, port, candidates: [] }
    : { to: `${isLoopback(host) ? 'localhost' : host}:${port}`, port, candidates: found };
}

function clientEdges({ connections }: ConfigSet, ports: readonly Port[]): readonly MapEdge[] {
  return connections.flatMap(({ file, section, scheme, host, effectivePort }) =>
    effectivePort === undefined
      ? []
      : [
          {
            from: file,
            ...calledBy(ports, host, effectivePort),
            protocol: scheme ?? ('native' as const),
            by: `[${section}]`,
          },
        ],
  );
}

function proxyEdges({ sites }: ConfigSet, ports: readonly Port[]): readonly MapEdge[] {
  return sites.flatMap(({ file, routes }) =>
    routes.flatMap(({ path, targets }) =>
      targets.map(({ scheme, host, port }) => ({
        from: file,
        ...calledBy(ports, host, port),
        protocol: scheme,
        by: path,
      })),
    ),
  );
}

function brokerEdges({ balances }: ConfigSet, ports: readonly Port[]): readonly MapEdge[] {
  return balances.flatMap(({ file, kind, remotes, on }) =>
    remotes.flatMap(({ key, host, port }) => {
      if (host === undefined || port === undefined) return [];
      const called = calledBy(ports, host, port);
      const files = called.candidates.length ? called.candidates : [called.to];
      const there = ports.filter(one => one.port === port && files.includes(one.file));
      const tls = there.length > 0 && there.every(one => one.tls);
      const isHttp = kind === 'http' || kind === 'web-services';
      const protocol = isHttp
        ? on('SSL_ENCRYPT_UPSTREAM')
          ? ('https' as const)
          : ('http' as const)
        : tls
          ? ('native with TLS' as const)
          : ('native' as const);
      return [{ from: file, ...called, protocol, by: `${BALANCE_SECTIONS[kind]} ${key.key}` }];
    }),
  );
}

const NATIVE: Readonly<Record<string, LocalizedText>> = {
  native: { pt: 'protocolo nativo', en: 'native protocol' },
  'native with TLS': { pt: 'protocolo nativo com TLS', en: 'native protocol with TLS' },
};

function protocolText(protocol: MapEdge['protocol'], language: Language): string {
  return NATIVE[protocol]?.[language] ?? protocol;
}

/** @returns The installation as lines of text: each program, and below it what it calls. */
export function mapText({ nodes, edges }: InstallationMap, language: Language): string[] {
  return nodes.flatMap(({ file, what }) => [
    `${file}: ${what[language]}`,
    ...edges
      .filter(({ from }) => from === file)
      .map(edge => `  ${edge.by} -> ${calledText(edge, language)}`),
  ]);
}

function calledText({ to, port, protocol, candidates }: MapEdge, language: Language): string {
  const or = { pt: ' ou ', en: ' or ' }[language];
  const place = to.endsWith(`:${port}`) ? to : `${to} ${port}`;
  const files = candidates.length ? `: ${candidates.join(or)}` : '';
  return `${place} (${protocolText(protocol, language)})${files}`;
}

/** @returns The installation as a Mermaid diagram, for a page that draws it. */
export function mapDiagram({ nodes, edges }: InstallationMap, language: Language): string[] {
  const elsewhere = edges.map(({ to }) => to).filter(to => !nodes.some(({ file }) => file === to));
  const names = [...new Set([...nodes.map(({ file }) => file), ...elsewhere])];
  const id = (name: string) => `n${names.indexOf(name)}`;
  const label = (name: string) => {
    const what = nodes.find(({ file }) => file === name)?.what[language];
    return quoted(what === undefined ? name : `${name}<br>${what}`);
  };
  return [
    'flowchart LR',
    ...names.map(name => `  ${id(name)}[${label(name)}]`),
    ...edges.map(
      ({ from, to, port, protocol, by }) =>
        `  ${id(from)} -->|${quoted(`${by}<br>${port}, ${protocolText(protocol, language)}`)}| ${id(to)}`,
    ),
    // An address that several files may have.
    ...[...new Map(edges.map(({ to, candidates }) => [to, candidates])).entries()].flatMap(
      ([to, candidates]) => candidates.map(file => `  ${id(to)} -.- ${id(file)}`),
    ),
  ];
}

// Mermaid has no escape inside of quotes but its own entities.
function quoted(text: string): string {
  return `"${text.replaceAll('#', '#35;').replaceAll('"', '#quot;')}"`;
}
