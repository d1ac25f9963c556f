import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { treePath } from '../edit/tree-path';
import { displayPath } from '../report/display-path';
import { schematicError } from '../report/schematic-error';
import { knownBuilders } from './builders';

/** One set of build options: those of the target, or those of one configuration. */
export interface BuildOptions {
  readonly main?: string;
  readonly browser?: string;
  readonly server?: unknown;
  readonly tsConfig?: string;
  readonly index?: string | false | { readonly input: string };
  readonly assets?: readonly (string | AssetPattern)[];
  readonly baseHref?: string;
  readonly budgets?: readonly Budget[];
}

export interface AssetPattern {
  readonly glob: string;
  readonly input: string;
  readonly output?: string;
  readonly ignore?: readonly string[];
}

export interface Budget {
  readonly type: string;
  readonly maximumWarning?: string;
  readonly maximumError?: string;
}

/** An application of the workspace. */
export interface Application {
  readonly name: string;
  readonly root: string;
  readonly sourceRoot: string;
  /** Path of the workspace file. */
  readonly workspace: string;
  /** Path of the targets inside the workspace file: `architect` or `targets`. */
  readonly targets: readonly string[];
  /** Path of the main file of the build target. */
  readonly main: string;
  readonly tsConfig: string;
  /** The options of the target, then those of each configuration. */
  readonly builds: readonly { readonly path: readonly string[]; readonly options: BuildOptions }[];
}

interface Project {
  readonly projectType?: string;
  readonly root?: string;
  readonly sourceRoot?: string;
  readonly architect?: Targets;
  readonly targets?: Targets;
}

type Targets = Readonly<
  Record<
    string,
    {
      readonly builder?: string;
      readonly options?: BuildOptions;
      readonly configurations?: Readonly<Record<string, BuildOptions>>;
    }
  >
>;

/** Opens the workspace file. */
export function openWorkspace(tree: Tree): JsonFile {
  const json = JsonFile.open(tree, '/angular.json') ?? JsonFile.open(tree, '/.angular.json');
  if (json) return json;
  throw schematicError({
    en: 'There is no angular.json here. Run this command in the folder of an Angular workspace.',
    pt: 'Não há angular.json aqui. Execute este comando na pasta de um workspace Angular.',
  });
}

/** Finds the requested application, or the only one. @throws When there is no such application. */
export function selectApplication(tree: Tree, requested?: string): Application {
  const json = openWorkspace(tree);
  const projects = json.get<Record<string, Project>>(['projects']) ?? {};
  const applications = Object.keys(projects).filter(name => isApplication(projects[name]));
  const name = requested ?? (applications.length === 1 ? applications[0] : undefined);
  if (name === undefined)
    throw applications.length ? severalApplications(applications) : noApplication();
  const project = projects[name];
  if (!project) throw unknownProject(name, applications);
  if (project.projectType === 'library') throw projectIsLibrary(name, applications);

  const key = project.targets ? 'targets' : 'architect';
  const build = project[key]?.['build'];
  const { builder = '', options = {} } = build ?? {};
  if (!knownBuilders.includes(builder)) throw unknownBuilder(name, builder);
  const sourceRoot = treePath(project.sourceRoot ?? `${project.root ?? ''}/src`);
  const main = treePath(options.browser ?? options.main ?? `${sourceRoot}/main.ts`);
  if (!tree.exists(main)) throw mainFileMissing(name, main);

  const targets = ['projects', name, key];
  return {
    name,
    root: treePath(project.root ?? ''),
    sourceRoot,
    workspace: json.path,
    targets,
    main,
    tsConfig: treePath(options.tsConfig ?? `${project.root ?? ''}/tsconfig.app.json`),
    builds: [
      { path: [...targets, 'build', 'options'], options },
      ...Object.entries(build?.configurations ?? {}).map(([configuration, overrides]) => ({
        path: [...targets, 'build', 'configurations', configuration],
        options: overrides,
      })),
    ],
  };
}

/** Whether a project is an application with a build; projects for end-to-end tests have none. */
function isApplication(project: Project | undefined): boolean {
  const { projectType = 'application', targets, architect } = project ?? {};
  return projectType === 'application' && !!(targets ?? architect)?.['build'];
}

function severalApplications(names: readonly string[]): Error {
  const list = names.join(', ');
  return schematicError({
    en: `This workspace has several applications: ${list}. Select one with --project=<name>.`,
    pt: `Este workspace tem vários aplicativos: ${list}. Informe qual com --project=<nome>.`,
  });
}

function noApplication(): Error {
  return schematicError({
    en: 'This workspace has no application in which ngx-protheus could be set up.',
    pt: 'Este workspace não tem nenhum aplicativo em que o ngx-protheus possa ser configurado.',
  });
}

function unknownProject(name: string, names: readonly string[]): Error {
  const list = names.join(', ');
  return schematicError({
    en: `There is no project "${name}" in this workspace. Applications: ${list}.`,
    pt: `Não há um projeto "${name}" neste workspace. Aplicativos: ${list}.`,
  });
}

function projectIsLibrary(name: string, names: readonly string[]): Error {
  const list = names.join(', ') || '–';
  return schematicError({
    en:
      `"${name}" is a library: provideProtheus() belongs to the application that uses it. ` +
      `Applications of this workspace: ${list}.`,
    pt:
      `"${name}" é uma biblioteca: o provideProtheus() pertence ao aplicativo que a usa. ` +
      `Aplicativos deste workspace: ${list}.`,
  });
}

function unknownBuilder(name: string, builder: string): Error {
  const list = knownBuilders.join(', ');
  return schematicError({
    en:
      `The build target of "${name}" uses ${builder ? `the builder "${builder}"` : 'no builder'}, ` +
      `which is not supported (supported: ${list}). Nothing was changed. Add ` +
      'provideHttpClient() and provideProtheus() manually.',
    pt:
      `O target build de "${name}" ${builder ? `usa o builder "${builder}"` : 'não usa nenhum builder'}, ` +
      `que não é suportado (suportados: ${list}). Nada foi alterado. Adicione ` +
      'provideHttpClient() e provideProtheus() manualmente.',
  });
}

function mainFileMissing(name: string, main: string): Error {
  const path = displayPath(main);
  return schematicError({
    en: `The main file of "${name}" (${path}) does not exist. Nothing was changed.`,
    pt: `O arquivo principal de "${name}" (${path}) não existe. Nada foi alterado.`,
  });
}
