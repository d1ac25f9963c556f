import { type Rule } from '@angular-devkit/schematics';
import { findMessages } from '../advpl-messages/find-messages';
import { currentLanguage } from '../report/language';
import { refusal } from '../report/schematic-error';
import { selectApplication } from '../workspace/application';
import { shownPath, treePath } from '../workspace/path';
import { advplBytes } from './code-page';
import { prwSource } from './prw';
import { tlppSource } from './tlpp';

interface Options {
  readonly project?: string;
  readonly language: 'prw' | 'tlpp';
  readonly path: string;
}

/** `ng generate ngx-protheus:advpl`: the AdvPL side of an application. */
export function advpl({ project, language, path }: Options): Rule {
  return tree => {
    const app = selectApplication(tree, project);
    const name = app.name.toLowerCase();
    // FwCallApp looks for JsToAdvpl in the source that is called like the application.
    const file = treePath(path, `${name}.${language}`);
    if (tree.exists(file)) throw exists(file);
    const write = language === 'tlpp' ? tlppSource : prwSource;
    tree.create(file, advplBytes(write(name, findMessages(tree, app), currentLanguage())));
  };
}

function exists(file: string): Error {
  const path = shownPath(file);
  return refusal({
    en: `${path} exists already and is not touched. Choose another folder with --path.`,
    pt: `${path} já existe e não é alterado. Escolha outra pasta com --path.`,
  });
}
