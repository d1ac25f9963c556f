import { type Tree } from '@angular-devkit/schematics';
import { executeCommand, packageManagerOf } from '../install-devkit/package-manager';
import { type Text } from '../report/language';
import { type Application, openWorkspace } from '../workspace/application';
import { EDITOR_FOLDER, editorFile, newText } from './editor-file';
import { addLaunch } from './launch';
import { addRecommendations } from './recommendations';
import { addSettings } from './settings';
import { SNIPPETS } from './snippets';
import { addTasks, type EditorTasks } from './tasks';

const SNIPPET_FILE = `${EDITOR_FOLDER}/protheus.code-snippets`;

/** What the files of the editor are about. */
export interface EditorContext {
  readonly tree: Tree;
  readonly app: Application;
  readonly notes: Text[];
}

/**
 * Merges what VS Code needs into `.vscode`: tasks, a launch configuration, settings, recommendations
 * and snippets. Comments and the user's own values stay; a second run changes nothing.
 *
 * @param commands The commands that serve and package the application; undefined without the devkit,
 *   when nothing is written.
 */
export function addEditorFiles(
  { tree, app, notes }: EditorContext,
  commands: { readonly serve: string; readonly package: string } | undefined,
): void {
  if (commands === undefined) return;
  const tasks = tasksOf(tree, app, commands);
  const port = openWorkspace(tree).get<number>([
    ...app.targets,
    ...['protheus-serve', 'options', 'port'],
  ]);
  const edit = (
    name: string,
    content: object,
    work: (file: NonNullable<ReturnType<typeof editorFile>>) => void,
  ): void => {
    const file = editorFile(tree, name, content);
    if (file) work(file);
    else notes.push(notJson(name));
  };
  edit('tasks.json', { version: '2.0.0', tasks: [] }, file => addTasks(file, app, tasks));
  edit('launch.json', { version: '0.2.0', configurations: [] }, file =>
    addLaunch(file, app.name, tasks, port),
  );
  edit('settings.json', {}, addSettings);
  edit('extensions.json', { recommendations: [] }, addRecommendations);
  if (!tree.exists(SNIPPET_FILE)) {
    tree.create(SNIPPET_FILE, newText(tree, SNIPPETS));
    keepSnippets(tree);
  }
}

function tasksOf(
  tree: Tree,
  { name }: Application,
  commands: { readonly serve: string; readonly package: string },
): EditorTasks {
  // A further application of the workspace has scripts with its name.
  const script = / run (\S+)$/.exec(commands.serve)?.[1];
  const isFirst = script === 'protheus';
  const execute = executeCommand(packageManagerOf(tree));
  return {
    ...commands,
    check: `${execute} protheus-devkit check${isFirst ? '' : ` dist/${name}`}`,
    suffix: isFirst ? '' : `:${name}`,
  };
}

/** The .gitignore of `ng new` leaves out all of `.vscode` but for the files that it names. */
function keepSnippets(tree: Tree): void {
  const text = tree.exists('/.gitignore') ? tree.readText('/.gitignore') : '';
  const kept = /^!\.vscode\/\S+\.json[ \t]*(\r?\n|$)/gm;
  const last = [...text.matchAll(kept)].at(-1);
  if (!/^\.vscode\/\*/m.test(text) || !last) return;
  const end = (last.index ?? 0) + last[0].length;
  const eol = last[1] || '\n';
  const line = `${last[1] ? '' : eol}!.vscode/*.code-snippets${last[1] ? eol : ''}`;
  tree.overwrite('/.gitignore', text.slice(0, end) + line + text.slice(end));
}

function notJson(name: string): Text {
  return {
    en: `.vscode/${name} is not valid JSON and was left as it is.`,
    pt: `O .vscode/${name} não é um JSON válido e ficou como está.`,
  };
}
