import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Finding } from '../findings/finding.js';
import { SOURCES } from '../findings/sources.js';
import { readAngularWorkspace, type WorkspaceProject } from '../workspace/angular-workspace.js';

/** Times of files are not exact on every disk, in milliseconds. */
const TOLERANCE = 2_000;

/**
 * Finds a source of the workspace that was changed after a build.
 *
 * @param cwd The folder of `angular.json`; without the file nothing is compared.
 * @param path The output folder of a build, or a package.
 * @returns A warning that names the source, or undefined.
 */
export async function staleBuild(cwd: string, path: string): Promise<Finding | undefined> {
  const workspace = await readAngularWorkspace(cwd, { above: false });
  const built = resolve(cwd, path);
  const project = workspace?.projects.find(one => isOf(one, workspace.folder, built));
  const builtAt = project && (await timeOf(built));
  if (!workspace || !project || builtAt === undefined) return undefined;
  const newest = await newestFile(join(workspace.folder, project.sourceRoot));
  if (!newest || newest.time <= builtAt + TOLERANCE) return undefined;
  const file = relative(workspace.folder, newest.file).split(sep).join('/');
  return {
    code: 'PDK150',
    rule: 'stale-build',
    severity: 'warning',
    message: {
      en: `${file} was changed after this build: what is checked and packed is the application before the change.`,
      pt: `${file} foi alterado depois deste build: o que se verifica e empacota é o aplicativo de antes da alteração.`,
    },
    solution: {
      en: 'Build again (ng build), or use the target protheus-package, which builds first.',
      pt: 'Faça o build de novo (ng build), ou use o target protheus-package, que faz o build antes.',
    },
    place: { file },
    fixable: false,
    source: SOURCES.build,
  };
}

/** Whether a path is the output of a project, or a package with its name. */
function isOf({ name, outputPath }: WorkspaceProject, folder: string, built: string): boolean {
  const output = join(folder, outputPath);
  if (built === output || built.startsWith(output + sep)) return true;
  const last = built.split(sep).at(-1) as string;
  return last.toLowerCase() === `${name}.app`.toLowerCase();
}

/** @returns When a package was written, or the page of a build. */
async function timeOf(built: string): Promise<number | undefined> {
  for (const path of [join(built, 'index.html'), join(built, 'browser/index.html'), built]) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) return found.mtimeMs;
  }
  return undefined;
}

async function newestFile(folder: string): Promise<{ file: string; time: number } | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  let newest: { file: string; time: number } | undefined;
  for (const name of names) {
    // Specs are not part of a build.
    if (/\.spec\.ts$/.test(name)) continue;
    const file = join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() && found.mtimeMs > (newest?.time ?? 0))
      newest = { file, time: found.mtimeMs };
  }
  return newest;
}
