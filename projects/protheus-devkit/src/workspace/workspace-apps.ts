import { join } from 'node:path';
import { DevkitError } from '../devkit-error.js';
import { readAngularWorkspace } from './angular-workspace.js';

/** An application of an Angular workspace. */
export interface WorkspaceApp {
  readonly name: string;
  /** The folder that `ng build` writes to, as an absolute path. */
  readonly output: string;
}

/** The applications of the workspace that holds a folder; none when there is no workspace. */
export async function workspaceApps(cwd: string): Promise<readonly WorkspaceApp[]> {
  const workspace = await readAngularWorkspace(cwd, { above: true });
  if (!workspace) return [];
  return workspace.projects
    .filter(({ projectType }) => projectType === 'application')
    .map(({ name, outputPath }) => ({ name, output: join(workspace.folder, outputPath) }));
}

/** The error of a host that has no application to open. */
export function noWorkspaceApp(cwd: string): DevkitError {
  return new DevkitError('PDK212', {
    en: `No application was given, and there is no Angular workspace with one in ${cwd}. Give a .app, the folder of a build, or the URL of ng serve.`,
    pt: `Nenhum aplicativo foi informado, e não há um workspace Angular com um em ${cwd}. Informe um .app, a pasta de um build ou o endereço do ng serve.`,
  });
}
