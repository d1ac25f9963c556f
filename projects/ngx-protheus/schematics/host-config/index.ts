import { type Rule, type Tree } from '@angular-devkit/schematics';
import { findMessages } from '../advpl-messages/find-messages';
import { type JsonFile } from '../edit/json-file';
import { readTextFile } from '../edit/text-file';
import { treePath } from '../edit/tree-path';
import { packageManagerOf } from '../install-devkit/package-manager';
import { displayPath } from '../report/display-path';
import { currentLanguage } from '../report/language';
import { schematicError } from '../report/schematic-error';
import { type Application, openWorkspace, selectApplication } from '../workspace/application';
import { findEndpoints } from './find-endpoints';
import { hostConfigSource } from './host-config-source';

interface Options {
  readonly project?: string;
}

/** `ng generate ngx-protheus:host-config`: writes the typed configuration of the local host. */
export function hostConfig({ project }: Options): Rule {
  return tree => {
    const app = selectApplication(tree, project);
    const file = hostConfigFile(app);
    if (tree.exists(file)) throw fileExists(file);
    writeHostConfig(tree, app);
  };
}

/** The path of the configuration of an application. */
export function hostConfigFile(app: Application): string {
  return treePath(app.root, 'protheus.host.ts');
}

/**
 * Writes the configuration of an application that has none.
 *
 * @param answers The expressions that are known to be the answers to messages, by message type.
 */
export function writeHostConfig(
  tree: Tree,
  app: Application,
  answers: Readonly<Record<string, string>> = {},
): void {
  const file = hostConfigFile(app);
  const eol = readTextFile(tree, app.main)?.eol ?? '\n';
  const source = hostConfigSource({
    app: app.name.toLowerCase(),
    endpoints: findEndpoints(tree, app),
    messages: findMessages(tree, app),
    language: currentLanguage(),
    manager: packageManagerOf(tree),
    answers,
  });
  tree.create(file, source.replace(/\n/g, eol));
  addConfigOption(openWorkspace(tree), app, displayPath(file));
}

/** The host finds the file in the folder of the workspace; for another folder the target needs an option. */
function addConfigOption(workspace: JsonFile, app: Application, file: string): void {
  const target = [...app.targets, 'protheus-serve'];
  const options = [...target, 'options', 'config'];
  if (app.root === '/' || workspace.get(target) === undefined) return;
  if (workspace.get(options) === undefined) workspace.set(options, file);
}

function fileExists(file: string): Error {
  const path = displayPath(file);
  return schematicError({
    en: `${path} already exists and was not changed.`,
    pt: `${path} já existe e não foi alterado.`,
  });
}
