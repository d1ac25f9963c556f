import { type HostCase } from './with-host.js';

/** What the preload page of an application writes, and where it goes then. */
export interface Preloaded {
  readonly session: Readonly<Record<string, string>>;
  readonly local: Readonly<Record<string, string>>;
  readonly target: string;
}

/** Loads the preload page and reads what it hands to its script. */
export async function preloaded({ host, get }: HostCase, url?: string): Promise<Preloaded> {
  const address = url ?? (await host.openApp('demo')).url;
  const page = await (await get(new URL(address).pathname + new URL(address).search)).text();
  const json = /<script type="application\/json" id="protheus">(.*?)<\/script>/s.exec(page)?.[1];
  return JSON.parse(json ?? 'null') as Preloaded;
}
