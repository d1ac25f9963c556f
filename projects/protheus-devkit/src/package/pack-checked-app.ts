import { resolve } from 'node:path';
import { appTree } from '../check/app-tree.js';
import { type CheckConfig } from '../check/check-config.js';
import { checkTree } from '../check/check-tree.js';
import { type Finding } from '../check/finding.js';
import { fixTree } from '../check/fix-tree.js';
import { appName } from './app-name.js';
import { readBuildFolder } from './build-folder.js';
import { defaultName } from './default-name.js';
import { packageFile, packApp, type PackOptions, type PackResult } from './pack-app.js';

/** What to pack, and how strict to be. */
export interface CheckedPackOptions extends Omit<PackOptions, 'edits'> {
  /** As `readCheckConfig` gives it. */
  readonly config?: CheckConfig | undefined;
  /** Repairs what is safe to repair, in the copy that is packed. */
  readonly fix?: boolean | undefined;
}

/** A package and what was found on the way. */
export interface CheckedPack {
  /** The package; undefined when an error was found and nothing was written. */
  readonly packed: PackResult | undefined;
  /** What is wrong with what was, or would have been, packed. */
  readonly findings: readonly Finding[];
  /** What was wrong in the folder and is right in the package. */
  readonly fixed: readonly Finding[];
}

/**
 * Checks the output folder of a build and packs it when FwCallApp can open it.
 *
 * @example
 * ```ts
 * const { packed, findings } = await packCheckedApp({ folder: 'dist/myapp', fix: true });
 * ```
 * @throws DevkitError as {@link packApp} does.
 */
export async function packCheckedApp(options: CheckedPackOptions): Promise<CheckedPack> {
  const config = options.config ?? new Map();
  const folder = resolve(options.cwd ?? process.cwd(), options.folder);
  const { name } = appName(options.name ?? (await defaultName(folder)));
  const { files } = await readBuildFolder(folder, packageFile(options, name));
  const tree = appTree('folder', name, files);
  const found = await checkTree(tree, config);
  const { edits, fixed, left } = options.fix
    ? await fixTree(tree, found, config)
    : { edits: new Map(), fixed: [], left: found };
  const refused = left.some(({ severity }) => severity === 'error');
  const packed = refused ? undefined : await packApp({ ...options, edits });
  return { packed, findings: left, fixed };
}
