import { access, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { DevkitError } from '../devkit-error.js';

/** TOTVS's language server, which compiles by a script. */
export interface LanguageServer {
  readonly path: string;
  readonly origin: 'option' | 'extension' | 'package';
  /** That of the package `@totvs/tds-ls`, when it is known. */
  readonly version?: string;
}

/** Where programs are looked for; tests provide their own. */
export interface SearchPlaces {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home?: string;
  readonly platform?: NodeJS.Platform;
}

/** Where editors keep their extensions, from the home folder. */
const EXTENSION_FOLDERS = [
  '.vscode',
  '.vscode-insiders',
  '.vscode-server',
  '.vscode-oss',
  '.cursor',
];

/** `totvs.tds-vscode-2.0.10`, with or without a platform behind the version. */
const EXTENSION = /^totvs\.tds-vscode-(\d+)\.(\d+)\.(\d+)/i;

/**
 * Finds the program: the one of the option, else that of the newest installed TDS extension, else that of the
 * package `@totvs/tds-ls`.
 *
 * @throws DevkitError PDK601 when there is none.
 */
export async function findLanguageServer(
  places: SearchPlaces,
  option?: string,
): Promise<LanguageServer> {
  if (option !== undefined) {
    if (await exists(option)) return { path: option, origin: 'option' };
    throw new DevkitError('PDK601', {
      en: `--advpls ${option} does not exist. Give the path of advpls (Windows: advpls.exe).`,
      pt: `--advpls ${option} não existe. Informe o caminho do advpls (no Windows, advpls.exe).`,
    });
  }
  const found = (await inExtensions(places)) ?? (await inPackage(places));
  if (found) return found;
  throw new DevkitError('PDK601', {
    en: 'The language server of TOTVS (advpls) was not found: neither the TDS extension of VS Code nor the package @totvs/tds-ls is installed. Install the extension "TOTVS Developer Studio for VSCode", or give --advpls <path>.',
    pt: 'O servidor de linguagem da TOTVS (advpls) não foi encontrado: nem a extensão TDS do VS Code nem o pacote @totvs/tds-ls estão instalados. Instale a extensão "TOTVS Developer Studio for VSCode" ou informe --advpls <caminho>.',
  });
}

/** Whether the version is one that current servers may refuse. */
export function isOldLanguageServer({ version }: LanguageServer): boolean {
  return version !== undefined && Number(version.split('.')[0]) < 2;
}

async function inExtensions(places: SearchPlaces): Promise<LanguageServer | undefined> {
  const { env, home = homedir() } = places;
  const folders = [
    ...(env['VSCODE_EXTENSIONS'] ? [env['VSCODE_EXTENSIONS']] : []),
    ...EXTENSION_FOLDERS.map(folder => join(home, folder, 'extensions')),
  ];
  const extensions: { readonly path: string; readonly version: readonly number[] }[] = [];
  for (const folder of folders) {
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const [, ...version] = EXTENSION.exec(name) ?? [];
      if (version.length > 0)
        extensions.push({ path: join(folder, name), version: version.map(Number) });
    }
  }
  extensions.sort((a, b) => compareVersions(b.version, a.version));
  for (const { path } of extensions) {
    const found = await inPackageFolder(
      join(path, 'node_modules', '@totvs', 'tds-ls'),
      'extension',
      places,
    );
    if (found) return found;
  }
  return undefined;
}

async function inPackage(places: SearchPlaces): Promise<LanguageServer | undefined> {
  try {
    const main = createRequire(join(places.cwd, 'package.json')).resolve(
      '@totvs/tds-ls/package.json',
    );
    return await inPackageFolder(join(main, '..'), 'package', places);
  } catch {
    return undefined;
  }
}

async function inPackageFolder(
  folder: string,
  origin: LanguageServer['origin'],
  places: SearchPlaces,
): Promise<LanguageServer | undefined> {
  const path = join(folder, programOf(places.platform ?? process.platform));
  if (!(await exists(path))) return undefined;
  const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const version = /"version"\s*:\s*"([^"]+)"/.exec(manifest)?.[1];
  return { path, origin, ...(version !== undefined && { version }) };
}

/** The program in the package `@totvs/tds-ls`, as its own index.js has it. */
export function programOf(platform: NodeJS.Platform): string {
  if (platform === 'win32') return win32.join('bin', 'windows', 'advpls.exe');
  return posix.join('bin', platform === 'darwin' ? 'mac' : 'linux', 'advpls');
}

function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (const [index, part] of a.entries()) {
    const difference = part - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
