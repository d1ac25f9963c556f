import { type Rule, type Tree } from '@angular-devkit/schematics';
import { advplBytes } from '../advpl/code-page';
import { readTextFile } from '../edit/text-file';
import { treePath } from '../edit/tree-path';
import { hostConfigFile, writeHostConfig } from '../host-config';
import { displayPath } from '../report/display-path';
import { type Text } from '../report/language';
import { printReport } from '../report/report';
import { type Application, openWorkspace, selectApplication } from '../workspace/application';
import { requiredMajor, requiredVersion } from '../workspace/package-json';
import { addRoute } from './add-route';
import { advplSource, answerBranch } from './advpl-source';
import { componentSource, type SampleShape, templateSource } from './component-source';
import { ANSWER, FOLDER, QUESTION } from './names';
import { specSource } from './spec-source';

interface Options {
  readonly project?: string;
}

/** `ng generate ngx-protheus:sample`: a page that shows how an application works with Protheus. */
export function sample({ project }: Options): Rule {
  return (tree, context) => {
    const notes = addSample(tree, selectApplication(tree, project));
    printReport(context, { notes, findings: [], nextSteps: [] });
  };
}

/**
 * Adds the page with its tests, its route, the answer of the local host and the AdvPL source. A file
 * that exists is never changed, except for the route in the list of routes.
 *
 * @returns What was left for the user to do.
 */
export function addSample(tree: Tree, app: Application): Text[] {
  const shape = shapeOf(tree, app);
  const folder = treePath(app.sourceRoot, 'app', FOLDER);
  const eol = readTextFile(tree, app.main)?.eol ?? '\n';
  const files = {
    'component.ts': componentSource(shape),
    'component.html': templateSource(shape),
    'component.spec.ts': specSource(shape),
  };
  for (const [ending, text] of Object.entries(files)) {
    const path = treePath(folder, `${FOLDER}.${ending}`);
    if (!tree.exists(path)) tree.create(path, text.replace(/\n/g, eol));
  }
  return [
    routeNote(addRoute(tree, app, folder), shape, folder),
    ...hostNotes(tree, app),
    ...advplNotes(tree, app),
  ];
}

function shapeOf(tree: Tree, app: Application): SampleShape {
  const major = requiredMajor(tree, '@angular/core') ?? 0;
  const prefix = openWorkspace(tree).get<string>(['projects', app.name, 'prefix']);
  return {
    prefix: prefix || 'app',
    hasPoUi: requiredVersion(tree, '@po-ui/ng-components') !== undefined,
    saysStandalone: major < 19,
    needsAnimations: major < 19,
  };
}

function routeNote(path: string | undefined, { prefix }: SampleShape, folder: string): Text {
  const file = displayPath(treePath(folder, `${FOLDER}.component.ts`));
  if (path !== undefined)
    return {
      en: `The sample page is the route /${path}: ${file}`,
      pt: `A página de exemplo é a rota /${path}: ${file}`,
    };
  const element = `<${prefix}-${FOLDER} />`;
  return {
    en: `The sample page is in ${file}. There is no list of routes: import the component and write ${element} where it is to appear.`,
    pt: `A página de exemplo está em ${file}. Não há uma lista de rotas: importe o componente e escreva ${element} onde ela deve aparecer.`,
  };
}

/** Writes `protheus.host.ts`; where it exists without an answer to the question, says which to add. */
function hostNotes(tree: Tree, app: Application): Text[] {
  const file = hostConfigFile(app);
  const existing = readTextFile(tree, file);
  if (!existing) {
    writeHostConfig(tree, app, { [QUESTION]: ANSWER });
    return [];
  }
  if (existing.text.includes(QUESTION)) return [];
  const path = displayPath(file);
  const entry = `    ${QUESTION}: (_content, channel) => channel.advplToJs(channel.type, ${ANSWER}),`;
  return [
    {
      en: `${path} was not changed. Add to onJsToAdvpl what the local host answers the sample page:\n${entry}`,
      pt: `${path} não foi alterado. Inclua em onJsToAdvpl o que o host local responde à página de exemplo:\n${entry}`,
    },
  ];
}

/** Writes the AdvPL source; where there is one without the answer, says which branch to add. */
function advplNotes(tree: Tree, app: Application): Text[] {
  const name = app.name.toLowerCase();
  const files = ['prw', 'tlpp'].map(ending => treePath('advpl', `${name}.${ending}`));
  const existing = files.find(path => tree.exists(path));
  if (existing === undefined) {
    tree.create(files[0] as string, advplBytes(advplSource(name)));
    return [];
  }
  if (readTextFile(tree, existing)?.text.includes(QUESTION)) return [];
  const path = displayPath(existing);
  return [
    {
      en: `${path} was not changed. Add to JsToAdvpl the answer to the sample page:\n${answerBranch('    ')}`,
      pt: `${path} não foi alterado. Inclua no JsToAdvpl a resposta à página de exemplo:\n${answerBranch('    ')}`,
    },
  ];
}
