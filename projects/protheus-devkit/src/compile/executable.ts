import { constants } from 'node:fs';
import { access, chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A program that may be started. npm installs those of `@totvs/tds-ls` for Linux and macOS without the
 * executable bit, and the folder may be read-only: so a copy gets the bit.
 *
 * @param folder A private folder for the copy.
 */
export async function executable(
  path: string,
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  if (platform === 'win32') return path;
  const isExecutable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (isExecutable) return path;
  const copy = join(folder, 'advpls');
  await copyFile(path, copy);
  await chmod(copy, 0o700);
  return copy;
}
