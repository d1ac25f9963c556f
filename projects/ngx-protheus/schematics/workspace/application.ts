import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { refusal } from '../report/schematic-error';
import { knownBuilders } from './builders';
import { shownPath, treePath } from './path';

/** One set of build options: the target's own, or those of one configuration. */
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
}

export interface Budget {
  readonly type: string;
  readonly maximumWarning?: string;
  readonly maximumError?: string;
}

/** The application that is set up. */
export interface Application {
  readonly name: string;
  readonly root: string;
  readonly sourceRoot: string;
  /** Path of the workspace file. */
  readonly workspace: string;
  /** Path of the targets inside the workspace file: `architect` or `targets`. */
  readonly targets: readonly string[];
  /** Path of the build target's main file. */
  readonly main: string;
  readonly tsConfig: string;
  /** The target's own options first, then those of each configuration. */
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
  throw refusal({
    en: 'There is no angular.json here. Run this in the folder of an Angular workspace.',
    pt: 'Não há angular.json aqui. Rode este comando na pasta de um workspace Angular.',
  });
}

/** Finds the application that is meant, or says why it cannot. */
export function selectApplication(tree: Tree, wanted?: string): Application {
  const json = openWorkspace(tree);
  const projects = json.get<Record<string, Project>>(['projects']) ?? {};
  const applications = Object.keys(projects).filter(name => isApplication(projects[name]));
  const name = wanted ?? (applications.length === 1 ? applications[0] : undefined);
  if (name === undefined) throw applications.length ? several(applications) : none();
  const project = projects[name];
  if (!project) throw unknown(name, applications);
  if (project.projectType === 'library') throw library(name, applications);

  const key = project.targets ? 'targets' : 'architect';
  const build = project[key]?.['build'];
  const { builder = '', options = {} } = build ?? {};
  if (!knownBuilders.includes(builder)) throw builderUnknown(name, builder);
  const sourceRoot = treePath(project.sourceRoot ?? `${project.root ?? ''}/src`);
  const main = treePath(options.browser ?? options.main ?? `${sourceRoot}/main.ts`);
  if (!tree.exists(main)) throw mainMissing(name, main);

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

/** Whether a project can be set up; those for end-to-end tests are applications without a build. */
function isApplication(project: Project | undefined): boolean {
  const { projectType = 'application', targets, architect } = project ?? {};
  return projectType === 'application' && !!(targets ?? architect)?.['build'];
}

function several(names: readonly string[]): Error {
  const list = names.join(', ');
  return refusal({
    en: `This workspace has several applications: ${list}. Say which one with --project=<name>.`,
    pt: `Este workspace tem várias aplicações: ${list}. Diga qual com --project=<nome>.`,
  });
}

function none(): Error {
  return refusal({
    en: 'This workspace has no application, and ngx-protheus is set up in an application.',
    pt: 'Este workspace não tem nenhuma aplicação, e o ngx-protheus é configurado em uma aplicação.',
  });
}

function unknown(name: string, names: readonly string[]): Error {
  const list = names.join(', ');
  return refusal({
    en: `There is no project "${name}" in this workspace. Its applications: ${list}.`,
    pt: `Não há um projeto "${name}" neste workspace. As aplicações dele: ${list}.`,
  });
}

function library(name: string, names: readonly string[]): Error {
  const list = names.join(', ') || '–';
  return refusal({
    en:
      `"${name}" is a library: provideProtheus() belongs to the application that uses it. ` +
      `Applications of this workspace: ${list}.`,
    pt:
      `"${name}" é uma biblioteca: o provideProtheus() pertence à aplicação que a usa. ` +
      `Aplicações deste workspace: ${list}.`,
  });
}

function builderUnknown(name: string, builder: string): Error {
  const list = knownBuilders.join(', ');
  return refusal({
    en:
      `The build target of "${name}" uses ${builder ? `the builder "${builder}"` : 'no builder'}, ` +
      `which this set-up does not know (known: ${list}). Nothing was changed. Add ` +
      'provideHttpClient(withInterceptors([protheusInterceptor])) and provideProtheus() by hand.',
    pt:
      `O target build de "${name}" ${builder ? `usa o builder "${builder}"` : 'não usa nenhum builder'}, ` +
      `que esta configuração não conhece (conhecidos: ${list}). Nada foi alterado. Adicione ` +
      'provideHttpClient(withInterceptors([protheusInterceptor])) e provideProtheus() à mão.',
  });
}

function mainMissing(name: string, main: string): Error {
  const path = shownPath(main);
  return refusal({
    en: `The main file of "${name}" (${path}) does not exist. Nothing was changed.`,
    pt: `O arquivo principal de "${name}" (${path}) não existe. Nada foi alterado.`,
  });
}
