import { type JsonFile } from '../edit/json-file';
import { appendTo } from './editor-file';
import { type EditorTasks, serveLabel } from './tasks';

/** The port of the local host, unless the target has another. */
const DEFAULT_PORT = 4260;

/** Adds the launch configuration that opens the local host, with source maps. */
export function addLaunch(
  file: JsonFile,
  name: string,
  commands: EditorTasks,
  port = DEFAULT_PORT,
): void {
  const existing = file.get<{ name?: unknown }[]>(['configurations']) ?? [];
  const added = launchConfiguration(name, commands, port);
  if (existing.some(configuration => configuration?.name === added.name)) return;
  appendTo(file, ['configurations'], [added]);
}

function launchConfiguration(name: string, commands: EditorTasks, port: number) {
  const appName = name.toLowerCase();
  return {
    name: `Protheus (host local)${commands.suffix}`,
    type: 'chrome',
    request: 'launch',
    // The first one of the list, which F5 starts.
    presentation: { group: 'protheus', order: 1 },
    preLaunchTask: serveLabel(commands),
    url: `http://127.0.0.1:${port}/webapp/?app=${appName}`,
    webRoot: '${workspaceFolder}',
    sourceMaps: true,
    // ng serve names the sources from the folder of the workspace, below the URL of the application.
    pathMapping: { [`/app-root/${appName}`]: '${workspaceFolder}' },
  };
}
