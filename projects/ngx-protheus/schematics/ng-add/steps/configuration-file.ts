import { JsonFile } from '../../edit/json-file';
import { readTextFile } from '../../edit/text-file';
import { displayPath } from '../../report/display-path';
import { openWorkspace } from '../../workspace/application';
import {
  type ConfigurationFile,
  findConfigurationFile,
  nearMisses,
} from '../../workspace/configuration-file';
import { type NgAddContext } from '../ng-add-context';

/**
 * Creates the configuration file, or adds missing keys to the existing one.
 *
 * @returns The file; the providers need its URL.
 */
export function writeConfigurationFile({ tree, app, notes }: NgAddContext): ConfigurationFile {
  const file = findConfigurationFile(tree, app);
  const { path, missingPattern } = file;
  if (missingPattern) {
    const workspace = openWorkspace(tree);
    const assets = [...(app.builds[0]?.path ?? []), 'assets'];
    const count = workspace.get<unknown[]>(assets)?.length ?? 0;
    workspace.set([...assets, count], missingPattern);
    notes.push({
      en: `The build now copies the folder ${missingPattern.input}/.`,
      pt: `O build agora copia a pasta ${missingPattern.input}/.`,
    });
  }
  if (!file.exists) {
    const eol = readTextFile(tree, app.workspace)?.eol ?? '\n';
    const content = { name: app.name, productLine: 'Protheus', api_baseUrl: '/' };
    tree.create(path, (JSON.stringify(content, null, 2) + '\n').replace(/\n/g, eol));
    return file;
  }
  const json = JsonFile.open(tree, path);
  const keys = Object.keys(json?.get<object>() ?? {});
  if (!json || nearMisses(keys).length) return file;
  if (!keys.includes('productLine')) json.set(['productLine'], 'Protheus');
  if (!keys.includes('api_baseUrl') && !keys.includes('serverBackend')) {
    json.set(['api_baseUrl'], '/');
    notes.push({
      en: `${displayPath(path)}: "api_baseUrl": "/" was added.`,
      pt: `${displayPath(path)}: foi adicionado "api_baseUrl": "/".`,
    });
  }
  return file;
}
