import { posix } from 'node:path';
import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { readTextFile } from '../edit/text-file';
import { displayPath } from '../report/display-path';
import { type Text } from '../report/language';
import { type Application, type AssetPattern, openWorkspace } from './application';
import {
  type ConfigurationFile,
  existingConfigurationFiles,
  findConfigurationFile,
} from './configuration-file';
import { nearestKey } from './configuration-keys';

/** What the files are written with. */
interface WriteContext {
  readonly tree: Tree;
  readonly app: Application;
  /** Notes about what was written. */
  readonly notes: Text[];
}

/**
 * Creates the configuration file, or adds missing keys to the existing one, in each build that copies
 * files of its own.
 *
 * @returns The file of the first build; the providers need its URL.
 */
export function writeConfigurationFile(context: WriteContext): ConfigurationFile {
  const { tree, app } = context;
  const [base, ...configurations] = app.builds;
  const file = findConfigurationFile(tree, app);
  if (file.missingPattern) copyFolder(context, base?.path ?? [], file.missingPattern);
  if (!file.exists) createFile(context, file.path);
  // The assets of a configuration replace those of the target.
  for (const { path, options } of configurations) {
    if (!options.assets) continue;
    const own = findConfigurationFile(tree, app, options);
    if (!own.exists) copyFolder(context, path, patternOf(file));
  }
  const existing = app.builds.flatMap(({ options }) =>
    existingConfigurationFiles(tree, app, options),
  );
  for (const path of new Set(existing.map(({ path }) => path))) complete(context, path);
  return file;
}

/** The pattern that copies one file to its URL. */
function patternOf({ path, url }: ConfigurationFile): AssetPattern {
  return {
    glob: posix.basename(path),
    input: displayPath(posix.dirname(path)),
    output: posix.dirname(url),
  };
}

function copyFolder(
  { tree, notes }: WriteContext,
  build: readonly string[],
  pattern: AssetPattern,
): void {
  const workspace = openWorkspace(tree);
  const assets = [...build, 'assets'];
  workspace.set([...assets, workspace.get<unknown[]>(assets)?.length ?? 0], pattern);
  const { glob, input } = pattern;
  const copied = glob === '**/*' ? `${input}/` : `${input}/${glob}`;
  notes.push({
    en: `${build.slice(3).join('.')} in angular.json now copies ${copied}.`,
    pt: `${build.slice(3).join('.')} no angular.json agora copia ${copied}.`,
  });
}

function createFile({ tree, app, notes }: WriteContext, path: string): void {
  const eol = readTextFile(tree, app.workspace)?.eol ?? '\n';
  const content = { name: app.name, productLine: 'Protheus', api_baseUrl: '/' };
  notes.push({
    en: `${displayPath(path)} was created: FwCallApp writes the URL of the REST server into it.`,
    pt: `${displayPath(path)} foi criado: a FwCallApp grava nele o endereço do servidor REST.`,
  });
  tree.create(path, (JSON.stringify(content, null, 2) + '\n').replace(/\n/g, eol));
}

/** Adds the keys that a configuration lacks. */
function complete({ tree, notes }: WriteContext, path: string): void {
  const json = JsonFile.open(tree, path);
  const keys = Object.keys(json?.get<object>() ?? {});
  if (!json) return;
  // A misspelt key is listed, and its value is not written a second time.
  const meant = [...keys, ...keys.map(nearestKey)];
  const missing = [
    ['productLine', 'Protheus'],
    ['api_baseUrl', '/'],
  ].filter(([key]) => !meant.includes(key as string));
  for (const [key, value] of missing) json.set([key as string], value);
  if (!missing.length) return;
  const added = missing.map(([key, value]) => `"${key}": "${value}"`).join(', ');
  const old = keys.filter(key => key === 'serverBackend' || key === 'restEntryPoint').join(', ');
  const isReplaced = old && !keys.includes('api_baseUrl');
  notes.push({
    en:
      `${displayPath(path)}: ${added} was added.` +
      (isReplaced ? ` It goes before ${old}, into which FwCallApp writes nothing.` : ''),
    pt:
      `${displayPath(path)}: foi adicionado ${added}.` +
      (isReplaced ? ` Vale antes de ${old}, em que a FwCallApp não grava nada.` : ''),
  });
}
