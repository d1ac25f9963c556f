import { noWorkspaceApp, workspaceApps } from '../../workspace/workspace-apps.js';
import { type AppSource } from './app-source.js';
import { findSource, sourceAt } from './find-source.js';

/**
 * Finds the applications that a person means; without any wish, those of the workspace.
 * @throws DevkitError PDK202 when one is not there, PDK212 when none was given and none is found
 */
export async function findSources(
  wishes: readonly string[] | undefined,
  cwd: string,
): Promise<readonly AppSource[]> {
  if (wishes) return Promise.all(wishes.map(wish => findSource(wish, cwd)));
  const apps = await workspaceApps(cwd);
  if (apps.length === 0) throw noWorkspaceApp(cwd);
  const found = await Promise.allSettled(apps.map(({ name, output }) => sourceAt(output, name)));
  const built = found.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
  // Of several applications those count that were built; with none, the first says what is missing.
  if (built.length === 0) throw (found[0] as PromiseRejectedResult).reason;
  return built;
}
