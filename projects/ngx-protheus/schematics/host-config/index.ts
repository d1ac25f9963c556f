import { type Rule } from '@angular-devkit/schematics';
import { findMessages } from '../advpl-messages/find-messages';
import { type JsonFile } from '../edit/json-file';
import { readTextFile } from '../edit/text-file';
import { currentLanguage } from '../report/language';
import { refusal } from '../report/schematic-error';
import { type Application, openWorkspace, selectApplication } from '../workspace/application';
import { shownPath, treePath } from '../workspace/path';
import { hostConfigSource } from './host-config-source';

interface Options {
  readonly project?: string;
}

/** `ng generate ngx-protheus:host-config`: the typed configuration of the local host. */
export function hostConfig({ project }: Options): Rule {
  return tree => {
    const app = selectApplication(tree, project);
    const file = treePath(app.root, 'protheus.host.ts');
    if (tree.exists(file)) throw exists(file);
    const eol = readTextFile(tree, app.main)?.eol ?? '\n';
    const source = hostConfigSource(
      app.name.toLowerCase(),
      findMessages(tree, app),
      currentLanguage(),
    );
    tree.create(file, source.replace(/\n/g, eol));
    nameInTarget(openWorkspace(tree), app, shownPath(file));
  };
}

/** The host looks in the workspace's folder by itself; elsewhere the target has to say it. */
function nameInTarget(workspace: JsonFile, app: Application, file: string): void {
  const target = [...app.targets, 'protheus-serve'];
  const options = [...target, 'options', 'config'];
  if (app.root === '/' || workspace.get(target) === undefined) return;
  if (workspace.get(options) === undefined) workspace.set(options, file);
}

function exists(file: string): Error {
  const path = shownPath(file);
  return refusal({
    en: `${path} exists already and is not touched.`,
    pt: `${path} já existe e não é alterado.`,
  });
}
