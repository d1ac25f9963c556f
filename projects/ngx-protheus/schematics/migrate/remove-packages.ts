import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { type Text } from '../report/language';
import { openWorkspace } from '../workspace/application';
import { oldLibraries } from '../workspace/old-library';
import { importedPackages } from '../workspace/imported-packages';
import { dependencySections } from '../workspace/package-json';
import { install } from './next-steps';

/** Packages that applications carry only because protheus-lib-core asked for them. */
const deadPeers = ['subsink', 'core-js', 'rxjs-compat', '@angular/platform-server'];

/**
 * Removes the old library, and the packages that it dragged in, from package.json: each only when
 * no file of the workspace imports it any more.
 *
 * @param isAliased Whether a local file stands for the old library: its imports no longer count.
 * @returns what was removed, and what comes next.
 */
export function removePackages(
  tree: Tree,
  isAliased: boolean,
): { readonly notes: readonly Text[]; readonly nextSteps: readonly Text[] } {
  const json = JsonFile.open(tree, '/package.json');
  if (!json) return { notes: [], nextSteps: [] };
  const imported = importedPackages(tree);
  const isServed = hasServerBuild(tree);
  const removed: string[] = [];
  for (const name of [...oldLibraries, ...deadPeers]) {
    if (imported.has(name) && !(isAliased && oldLibraries.includes(name))) continue;
    if (name === '@angular/platform-server' && isServed) continue;
    for (const section of dependencySections) {
      if (json.get([section, name]) === undefined) continue;
      json.set([section, name], undefined);
      removed.push(name);
    }
  }
  if (!removed.length) return { notes: [], nextSteps: [] };
  const list = removed.join(', ');
  const note = {
    en: `package.json: removed what no file imports any more: ${list}.`,
    pt: `package.json: retirado o que nenhum arquivo importa mais: ${list}.`,
  };
  return { notes: [note], nextSteps: [install] };
}

/** Whether any target builds or runs on a server. */
function hasServerBuild(tree: Tree): boolean {
  const text = JSON.stringify(openWorkspace(tree).get());
  return /"(server|ssr|prerender|outputMode|appShell)":(?!false)|:server"|:prerender"/.test(text);
}
