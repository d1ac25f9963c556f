import { type Rule } from '@angular-devkit/schematics';
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
    const file = treePath(app.root, 'protheus.host.ts');
    if (tree.exists(file)) throw fileExists(file);
    const eol = readTextFile(tree, app.main)?.eol ?? '\n';
    const source = hostConfigSource(
      app.name.toLowerCase(),
      findEndpoints(tree, app),
      findMessages(tree, app),
      currentLanguage(),
      packageManagerOf(tree),
    );
    tree.create(file, source.replace(/\n/g, eol));
    addConfigOption(openWorkspace(tree), app, displayPath(file));
  };
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
