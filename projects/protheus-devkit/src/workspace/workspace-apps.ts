import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DevkitError } from '../devkit-error.js';

/** An application of an Angular workspace. */
export interface WorkspaceApp {
  readonly name: string;
  /** The folder that `ng build` writes to. */
  readonly output: string;
}

interface Project {
  readonly projectType?: string;
  readonly architect?: Targets;
  readonly targets?: Targets;
}

interface Targets {
  readonly build?: {
    readonly builder?: string;
    readonly options?: { readonly outputPath?: string | { readonly base?: string } };
  };
}

/** The applications of the workspace around a folder; none where there is no workspace. */
export async function workspaceApps(cwd: string): Promise<readonly WorkspaceApp[]> {
  const found = await findWorkspace(resolve(cwd));
  if (!found) return [];
  const { parse } = await import('jsonc-parser');
  const { projects = {} } = (parse(found.text) ?? {}) as { projects?: Record<string, Project> };
  return Object.entries(projects)
    .filter(([, project]) => project.projectType === 'application')
    .map(([name, project]) => {
      const path = (project.architect ?? project.targets)?.build?.options?.outputPath;
      const base = typeof path === 'string' ? path : path?.base;
      return { name, output: join(found.folder, base ?? join('dist', name)) };
    });
}

async function findWorkspace(
  folder: string,
): Promise<{ folder: string; text: string } | undefined> {
  const text = await readFile(join(folder, 'angular.json'), 'utf8').catch(() => undefined);
  if (text !== undefined) return { folder, text };
  const parent = dirname(folder);
  return parent === folder ? undefined : findWorkspace(parent);
}

/** There is no application to open. */
export function noWorkspaceApp(cwd: string): DevkitError {
  return new DevkitError('PDK212', {
    en: `No application was given, and there is no Angular workspace with one in ${cwd}. Give a .app, the folder of a build, or the address of ng serve.`,
    pt: `Nenhum aplicativo foi informado, e não há um workspace Angular com um em ${cwd}. Informe um .app, a pasta de uma compilação ou o endereço do ng serve.`,
  });
}
