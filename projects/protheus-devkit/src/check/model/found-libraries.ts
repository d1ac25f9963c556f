import { type AppTree } from './app-tree.js';
import { TextFile } from './text-file.js';

/** A library that is in the scripts of an application. */
export interface FoundLibrary {
  readonly name: string;
  /** As the scripts have it; undefined for a library that a build contains without its version. */
  readonly version: string | undefined;
}

/** What the scripts of a build contain of a library; the first group is its version. */
const TRACES: readonly (readonly [name: string, trace: RegExp])[] = [
  ['Angular', /["'`]ng-version["'`]\s*,\s*["'`](\d+\.\d+\.\d+[\w.-]{0,30})["'`]/],
  ['PO UI', /["'`]po-(?:page-default|button|menu|field-container|table|toolbar|widget|modal)["'`]/],
  ['ngx-protheus', /\bNGP[1-6]\d\d\b/],
];

/** @returns The libraries that an application was built with, in the order of their importance. */
export async function foundLibraries(tree: AppTree): Promise<readonly FoundLibrary[]> {
  const found = new Map<string, string | undefined>();
  for (const entry of tree.files.values()) {
    if (found.size === TRACES.length) break;
    const file = await TextFile.read(entry);
    if (file?.kind !== 'script') continue;
    for (const [name, trace] of TRACES) {
      const match = found.has(name) ? null : trace.exec(file.text);
      if (match) found.set(name, match[1]);
    }
  }
  return TRACES.flatMap(([name]) => (found.has(name) ? [{ name, version: found.get(name) }] : []));
}
