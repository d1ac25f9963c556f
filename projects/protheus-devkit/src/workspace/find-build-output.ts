import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { DevkitError } from '../devkit-error.js';

/** The output folder of a project of the Angular workspace. */
export interface BuildOutput {
  readonly project: string;
  readonly folder: string;
}

interface Project {
  readonly projectType?: string;
  readonly architect?: Targets;
  readonly targets?: Targets;
}

interface Targets {
  readonly build?: { readonly options?: { readonly outputPath?: string | { base?: string } } };
}

/**
 * The one built application of the Angular workspace, for whoever gives no folder.
 *
 * @throws DevkitError PDK108 when there is none, or more than one.
 */
export async function findBuildOutput(cwd: string): Promise<BuildOutput> {
  const outputs = await listOutputs(cwd);
  const built: BuildOutput[] = [];
  for (const output of outputs) {
    const found = await stat(join(cwd, output.folder)).catch(() => undefined);
    if (found?.isDirectory()) built.push(output);
  }
  const [only] = built;
  if (only && built.length === 1) return only;
  const candidates = (built.length > 0 ? built : outputs).map(({ folder }) => folder).join(', ');
  throw new DevkitError('PDK108', {
    en: `Which folder? ${built.length > 1 ? 'More than one application is built' : 'No built application was found'} here${candidates ? ` (${candidates})` : ''}. Build the application (ng build) and give its output folder: npx protheus-devkit package dist/<name>.`,
    pt: `Qual pasta? ${built.length > 1 ? 'Há mais de um aplicativo compilado' : 'Nenhum aplicativo compilado foi encontrado'} aqui${candidates ? ` (${candidates})` : ''}. Compile o aplicativo (ng build) e informe a pasta de saída: npx protheus-devkit package dist/<nome>.`,
  });
}

async function listOutputs(cwd: string): Promise<BuildOutput[]> {
  const text = await readFile(join(cwd, 'angular.json'), 'utf8').catch(() => '{}');
  const workspace = parse(text.replace(/^\uFEFF/, '')) as
    { readonly projects?: Readonly<Record<string, Project>> } | undefined;
  return Object.entries(workspace?.projects ?? {})
    .filter(([, { projectType }]) => projectType !== 'library')
    .map(([project, { architect, targets }]) => {
      const path = (architect ?? targets)?.build?.options?.outputPath;
      const base = typeof path === 'string' ? path : path?.base;
      return { project, folder: base ?? join('dist', project) };
    });
}
