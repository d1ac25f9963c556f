import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DevkitError } from '../devkit-error.js';
import { readAngularWorkspace } from './angular-workspace.js';

/** The output folder of a project of the Angular workspace. */
export interface BuildOutput {
  readonly project: string;
  /** Relative to the workspace. */
  readonly folder: string;
}

/**
 * Finds the only built application of the Angular workspace.
 *
 * @param cwd The folder of `angular.json`.
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
    pt: `Qual pasta? ${built.length > 1 ? 'Há build de mais de um aplicativo' : 'Não foi encontrado o build de nenhum aplicativo'} aqui${candidates ? ` (${candidates})` : ''}. Faça o build do aplicativo (ng build) e informe a pasta de saída: npx protheus-devkit package dist/<nome>.`,
  });
}

async function listOutputs(cwd: string): Promise<readonly BuildOutput[]> {
  const workspace = await readAngularWorkspace(cwd, { above: false });
  return (workspace?.projects ?? [])
    .filter(({ projectType }) => projectType !== 'library')
    .map(({ name, outputPath }) => ({ project: name, folder: outputPath }));
}
