import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** What this package reads of a project in `angular.json`. */
export interface WorkspaceProject {
  readonly name: string;
  /** `application` or `library`; undefined when the file has none. */
  readonly projectType: string | undefined;
  /** The folder that `ng build` writes to, relative to the workspace: by default `dist/<name>`. */
  readonly outputPath: string;
  /** The folder of the sources, relative to the workspace: by default `src` in that of the project. */
  readonly sourceRoot: string;
}

/** An Angular workspace. */
export interface AngularWorkspace {
  /** The folder of `angular.json`, as an absolute path. */
  readonly folder: string;
  readonly projects: readonly WorkspaceProject[];
}

interface Project {
  readonly projectType?: string;
  readonly root?: string;
  readonly sourceRoot?: string;
  /** The name of `targets` that the CLI writes. */
  readonly architect?: Targets;
  readonly targets?: Targets;
}

interface Targets {
  readonly build?: {
    readonly options?: { readonly outputPath?: string | { readonly base?: string } };
  };
}

/**
 * Reads `angular.json` as the Angular CLI does: comments, trailing commas and a BOM are allowed.
 * Anything in it that is not a project is left out, so that the caller can report with its own
 * error code that there is no application.
 *
 * @param cwd The folder of the file.
 * @param options `above`: whether the folders above are searched too; the nearest file is read.
 * @returns The workspace, or undefined when there is no readable file.
 */
export async function readAngularWorkspace(
  cwd: string,
  { above }: { readonly above: boolean },
): Promise<AngularWorkspace | undefined> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'angular.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return { folder, projects: await parseProjects(text) };
    if (!above || folder === dirname(folder)) return undefined;
  }
}

async function parseProjects(text: string): Promise<readonly WorkspaceProject[]> {
  // Loaded here: the host starts without it when it is given an application.
  const { parse } = await import('jsonc-parser');
  const workspace: unknown = parse(text.replace(/^\uFEFF/, ''));
  const projects = isObject(workspace) ? workspace['projects'] : undefined;
  if (!isObject(projects)) return [];
  return Object.entries(projects)
    .filter((entry): entry is [string, Project] => isObject(entry[1]))
    .map(([name, { projectType, root, sourceRoot, architect, targets }]) => {
      const path = (architect ?? targets)?.build?.options?.outputPath;
      const base = typeof path === 'string' ? path : path?.base;
      const outputPath = typeof base === 'string' ? base : join('dist', name);
      const sources =
        typeof sourceRoot === 'string'
          ? sourceRoot
          : join(typeof root === 'string' ? root : '', 'src');
      return { name, projectType, outputPath, sourceRoot: sources };
    });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
