import { rename, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { appName } from '../app-package/app-name.js';
import { defaultName } from '../app-package/default-name.js';
import { packageFile, type PackOptions } from '../app-package/pack-app.js';

/** The package of an earlier run, which is still there when no new one was written. */
export interface OldPackage {
  /** The package, as an absolute path. */
  readonly file: string;
  readonly modified: Date;
  /** Where it was moved; undefined when it was left. */
  readonly movedTo: string | undefined;
}

/** Which package would have been written. */
export interface OldPackageOptions extends Pick<PackOptions, 'name' | 'out' | 'cwd'> {
  /** Undefined when the build failed: the name is then the project's. */
  readonly folder?: string | undefined;
  /** Moves it to `<name>.app.old`, so that nobody compiles it. */
  readonly setAside?: boolean | undefined;
}

/** @returns The package that an earlier run left where the new one was to be written. */
export async function oldPackage(options: OldPackageOptions): Promise<OldPackage | undefined> {
  const file = await fileOf(options);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !found?.isFile()) return undefined;
  const target = `${file}.old`;
  // A package that another program holds open stays: the message then says so.
  const isMoved =
    options.setAside === true &&
    (await rename(file, target).then(
      () => true,
      () => false,
    ));
  return { file, modified: found.mtime, movedTo: isMoved ? target : undefined };
}

async function fileOf({ folder, name, ...where }: OldPackageOptions): Promise<string | undefined> {
  try {
    const given =
      name ??
      (folder === undefined
        ? undefined
        : await defaultName(resolve(where.cwd ?? process.cwd(), folder)));
    if (given === undefined) return undefined;
    return packageFile({ folder: folder ?? '.', ...where }, appName(given).name);
  } catch {
    // A name that no package can have: none was written before either.
    return undefined;
  }
}
