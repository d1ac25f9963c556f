import { type Rule } from '@angular-devkit/schematics';
import { findMessages } from '../advpl-messages/find-messages';
import { treePath } from '../edit/tree-path';
import { displayPath } from '../report/display-path';
import { currentLanguage } from '../report/language';
import { schematicError } from '../report/schematic-error';
import { selectApplication } from '../workspace/application';
import { advplBytes } from './code-page';
import { prwSource } from './prw';
import { tlppSource } from './tlpp';

interface Options {
  readonly project?: string;
  readonly language: 'prw' | 'tlpp';
  readonly path: string;
}

/** `ng generate ngx-protheus:advpl`: writes the AdvPL source of an application. */
export function advpl({ project, language, path }: Options): Rule {
  return tree => {
    const app = selectApplication(tree, project);
    const name = app.name.toLowerCase();
    // FwCallApp looks for JsToAdvpl in the source file that has the name of the application.
    const file = treePath(path, `${name}.${language}`);
    if (tree.exists(file)) throw fileExists(file);
    const write = language === 'tlpp' ? tlppSource : prwSource;
    tree.create(file, advplBytes(write(name, findMessages(tree, app), currentLanguage())));
  };
}

function fileExists(file: string): Error {
  const path = displayPath(file);
  return schematicError({
    en: `${path} already exists and was not changed. Choose another folder with --path.`,
    pt: `${path} já existe e não foi alterado. Escolha outra pasta com --path.`,
  });
}
