import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { type Text } from '../report/language';
import { openWorkspace } from '../workspace/application';
import { importedPackages } from '../workspace/imported-packages';
import { oldLibraries } from '../workspace/old-library';
import { dependencySections } from '../workspace/package-json';
import { peerNotes } from '../workspace/peer-conflicts';
import { keepUsedPackages } from './keep-packages';
import { install } from './next-steps';

/** Packages that applications install only because protheus-lib-core requires them. */
const leftoverPackages = ['subsink', 'core-js', 'rxjs-compat', '@angular/platform-server'];

/**
 * Removes protheus-lib-core, and the packages that it requires, from package.json. A package stays
 * when a file of the workspace still imports it.
 *
 * @param isAliased Whether a local file replaces protheus-lib-core: its imports no longer count.
 * @returns Notes about what was removed, and the next steps.
 */
export function removePackages(
  tree: Tree,
  isAliased: boolean,
): { readonly notes: readonly Text[]; readonly nextSteps: readonly Text[] } {
  const json = JsonFile.open(tree, '/package.json');
  if (!json) return { notes: [], nextSteps: [] };
  const imported = importedPackages(tree);
  const hasServer = hasServerBuild(tree);
  const removed: string[] = [];
  for (const name of [...oldLibraries, ...leftoverPackages]) {
    if (imported.has(name) && !(isAliased && oldLibraries.includes(name))) continue;
    if (name === '@angular/platform-server' && hasServer) continue;
    for (const section of dependencySections) {
      if (json.get([section, name]) === undefined) continue;
      json.set([section, name], undefined);
      removed.push(name);
    }
  }
  if (!removed.length) return { notes: [], nextSteps: [] };
  const list = removed.join(', ');
  const note = {
    en: isAliased
      ? `package.json: removed packages that the alias replaces or no file imports: ${list}.`
      : `package.json: removed packages that no file imports any more: ${list}.`,
    pt: isAliased
      ? `package.json: removidos pacotes que o alias substitui ou que nenhum arquivo importa: ${list}.`
      : `package.json: removidos pacotes que nenhum arquivo importa mais: ${list}.`,
  };
  const kept = keepUsedPackages(tree, removed).join(', ');
  const keptNote = {
    en: `package.json: added what the workspace uses and only a removed package had brought: ${kept}.`,
    pt: `package.json: incluído o que o workspace usa e só um pacote removido trazia: ${kept}.`,
  };
  return {
    notes: [note, ...(kept ? [keptNote] : []), ...peerNotes(tree)],
    nextSteps: [install(tree)],
  };
}

/** Whether a target builds for a server or runs on one. */
function hasServerBuild(tree: Tree): boolean {
  const text = JSON.stringify(openWorkspace(tree).get());
  return /"(server|ssr|prerender|outputMode|appShell)":(?!false)|:server"|:prerender"/.test(text);
}
