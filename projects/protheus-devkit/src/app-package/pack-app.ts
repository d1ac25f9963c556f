import { basename, resolve } from 'node:path';
import { version } from '../version.js';
import { type AppFile, type AppFileEdits, editFiles } from './app-file.js';
import { appName } from './app-name.js';
import { writeAtomically } from './atomic-file.js';
import { readBuildFolder } from './build-folder.js';
import { ContentHash, contentHash } from './content-hash.js';
import { defaultName } from './default-name.js';
import { memoryFile } from './memory-file.js';
import { writeZip } from './zip-writer.js';

/** The progress of packing. */
export interface PackProgress {
  readonly files: number;
  readonly totalFiles: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** What is packed, and where the package is written. */
export interface PackOptions {
  /** The output folder of the build, with or without Angular's `browser/` sub-folder. */
  readonly folder: string;
  /** The application's name; by default the folder's, else the project's. */
  readonly name?: string | undefined;
  /** The package to write; by default `dist/<name>.app`. */
  readonly out?: string | undefined;
  /** The base of relative paths; by default the current folder. */
  readonly cwd?: string | undefined;
  /** Changes of the packed copy. The folder is not changed. */
  readonly edits?: AppFileEdits | undefined;
  /** Adds a script to `index.html` that shows what is wrong when the application does not open. */
  readonly diagnostics?: boolean | undefined;
  readonly onProgress?: ((progress: PackProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Awaited before the package replaces an earlier one. When it rejects, nothing is written. */
  readonly beforeCommit?: Promise<unknown> | undefined;
}

/** What the user should know about a package that was written. */
export type PackWarning =
  'name-lower-cased' | 'file-name-differs' | 'taken-from-browser-folder' | 'special-files-skipped';

/** The package that was written. */
export interface PackResult {
  /** The application's name: the argument of FwCallApp and the folder in the package. */
  readonly name: string;
  /** The package, as an absolute path. */
  readonly file: string;
  /** The folder that was packed, as an absolute path. */
  readonly root: string;
  readonly files: number;
  /** The total size of the files, in bytes. */
  readonly size: number;
  /** The size of the package, in bytes. */
  readonly compressedSize: number;
  /** See {@link ContentHash}; the diagnostics are not part of it. */
  readonly contentHash: string;
  readonly milliseconds: number;
  readonly warnings: readonly PackWarning[];
  /** The named pipes, sockets and devices of the folder, which a package cannot hold. */
  readonly skipped: readonly string[];
}

/**
 * Packs the output folder of a build as FwCallApp opens it: a plain zip named `<name>.app` with
 * one folder `<name>` in it. The same input gives the same bytes. The package is written atomically.
 *
 * @example
 * ```ts
 * const { file } = await packApp({ folder: 'dist/my-app', name: 'myapp' });
 * ```
 * @throws DevkitError PDK101 to PDK107.
 */
export async function packApp(options: PackOptions): Promise<PackResult> {
  const started = performance.now();
  const cwd = options.cwd ?? process.cwd();
  const folder = resolve(cwd, options.folder);
  const { name, lowerCased } = appName(options.name ?? (await defaultName(folder)));
  const file = packageFile(options, name);
  const build = await readBuildFolder(folder, file);
  const plain = editFiles(build.files, options.edits ?? new Map());
  // The diagnostics show the hash, so the hash is that of the application without them.
  const plainHash = options.diagnostics ? await contentHash(plain) : undefined;
  const files = plainHash === undefined ? plain : await withDiagnostics(plain, name, plainHash);
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  const hash = new ContentHash();
  let done = 0;
  let bytes = 0;

  const content = { top: name, folders: build.folders, files };
  const compressedSize = await writeAtomically(file, async handle => {
    const length = await writeZip(handle, content, (written, sha256) => {
      options.signal?.throwIfAborted();
      hash.add(written.path, sha256);
      bytes += written.size;
      options.onProgress?.({ files: ++done, totalFiles: files.length, bytes, totalBytes });
    });
    await options.beforeCommit;
    return length;
  });

  const warnings: PackWarning[] = [];
  if (lowerCased) warnings.push('name-lower-cased');
  if (basename(file).toLowerCase() !== `${name}.app`) warnings.push('file-name-differs');
  if (build.fromBrowserFolder) warnings.push('taken-from-browser-folder');
  if (build.skipped.length > 0) warnings.push('special-files-skipped');
  return {
    name,
    file,
    root: build.root,
    files: files.length,
    size: totalBytes,
    compressedSize,
    contentHash: plainHash ?? hash.digest(),
    milliseconds: Math.round(performance.now() - started),
    warnings,
    skipped: build.skipped,
  };
}

async function withDiagnostics(
  files: readonly AppFile[],
  name: string,
  hash: string,
): Promise<readonly AppFile[]> {
  const page = files.find(({ path }) => path === 'index.html');
  if (!page) return files;
  const { injectDiagnostics } = await import('./diagnostics/inject-diagnostics.js');
  const app = { name, contentHash: hash, devkit: await version() };
  const html = await injectDiagnostics((await page.read()).toString('utf8'), app);
  return editFiles(files, new Map([[page.path, memoryFile(page.path, Buffer.from(html))]]));
}

/** The path of the package of an application, as an absolute path. */
export function packageFile({ cwd, out }: PackOptions, name: string): string {
  return resolve(cwd ?? process.cwd(), out ?? `dist/${name}.app`);
}
