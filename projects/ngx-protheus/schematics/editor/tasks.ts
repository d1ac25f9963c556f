import { type JsonFile } from '../edit/json-file';
import { type Application } from '../workspace/application';
import { appendTo } from './editor-file';

/** The commands of the tasks of an application, and their labels. */
export interface EditorTasks {
  readonly serve: string;
  readonly package: string;
  readonly check: string;
  /** Such as `:portal` for a further application of the workspace. */
  readonly suffix: string;
}

/** The words with which a finding begins, by the severity that VS Code shows. */
const SEVERITIES = {
  error: 'error|erro',
  warning: 'warning|aviso',
  info: 'info|informação',
} as const;

/** Adds the tasks that are not there; a task of the same label is the user's own. */
export function addTasks(file: JsonFile, app: Application, commands: EditorTasks): void {
  const labels = (file.get<{ label?: unknown }[]>(['tasks']) ?? []).map(task => task?.label);
  const tasks = [serveTask(commands), packageTask(app, commands), checkTask(app, commands)].filter(
    ({ label }) => !labels.includes(label),
  );
  appendTo(file, ['tasks'], tasks);
}

/** The label of the task that serves, which the launch configuration starts. */
export function serveLabel({ suffix }: EditorTasks): string {
  return `protheus${suffix}`;
}

function serveTask(commands: EditorTasks) {
  return {
    label: serveLabel(commands),
    detail: 'Abre o aplicativo como a FwCallApp, sem o Protheus',
    type: 'shell',
    command: withoutBrowser(commands.serve),
    isBackground: true,
    problemMatcher: {
      owner: 'protheus',
      source: 'Angular',
      fileLocation: ['autoDetect', '${workspaceFolder}'],
      // What ng serve prints of an error: its text, an empty line, and its place.
      pattern: [
        { regexp: '\\[(ERROR|WARNING)\\] (.*)$', severity: 1, message: 2 },
        { regexp: '^\\s*$' },
        { regexp: '^\\s+(\\S.*):(\\d+):(\\d+):$', file: 1, line: 2, column: 3 },
      ],
      background: {
        activeOnStart: true,
        beginsPattern: 'Changes detected',
        // Ready: the host listens. After a change: the page was updated, or it could not be built.
        endsPattern: 'Protheus: https?://|Page reload sent|update(s)? sent|generation failed',
      },
    },
  };
}

/** The debugger opens the browser. Only npm needs `--` before the arguments of a script. */
function withoutBrowser(command: string): string {
  return command.startsWith('npm run') ? `${command} -- --no-open` : `${command} --no-open`;
}

function packageTask(app: Application, { suffix, package: command }: EditorTasks) {
  return {
    label: `protheus:package${suffix}`,
    detail: 'Gera o build, verifica e grava o .app',
    type: 'shell',
    command,
    group: 'build',
    problemMatcher: findingMatchers(app),
  };
}

function checkTask(app: Application, { suffix, check: command }: EditorTasks) {
  return {
    label: `protheus:check${suffix}`,
    detail: 'Verifica o build: o que o impediria de funcionar no Protheus',
    type: 'shell',
    command,
    problemMatcher: findingMatchers(app),
  };
}

/** One matcher a severity: VS Code knows the English words only. */
function findingMatchers({ root, sourceRoot }: Application) {
  const folders = [`${root}/public`, sourceRoot, 'dist'].map(folder => folder.replace(/^\/+/, ''));
  const include = folders.map(folder => `\${workspaceFolder}/${folder}`);
  return Object.entries(SEVERITIES).map(([severity, words]) => ({
    owner: `protheus-check-${severity}`,
    source: 'protheus-devkit',
    severity,
    // A finding names the file as it is in the build: static files have the same place in the sources.
    fileLocation: ['search', { include }],
    pattern: [
      {
        regexp: `^(?:${words})  (PDK\\d{3})  \\S+  (.+?):(\\d+)(?::(\\d+))?(?:  .*)?$`,
        code: 1,
        file: 2,
        line: 3,
        column: 4,
      },
      { regexp: '^  (.+)$', message: 1 },
    ],
  }));
}
