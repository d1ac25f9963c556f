import { type HostCase } from './with-host.js';

/** The storage that the preload page of an application writes, and its redirect. */
export interface Preloaded {
  readonly session: Readonly<Record<string, string>>;
  readonly local: Readonly<Record<string, string>>;
  readonly target: string;
}

/** Loads the preload page and parses the data for its script. */
export async function preloaded({ host, get }: HostCase, url?: string): Promise<Preloaded> {
  const pageUrl = url ?? (await host.launchApp('demo')).url;
  const page = await (await get(new URL(pageUrl).pathname + new URL(pageUrl).search)).text();
  const json = /<script type="application\/json" id="protheus">(.*?)<\/script>/s.exec(page)?.[1];
  return JSON.parse(json ?? 'null') as Preloaded;
}
