import { noWorkspaceApp, workspaceApps } from '../../workspace/workspace-apps.js';
import { type AppSource } from './app-source.js';
import { findSource, sourceAt } from './find-source.js';

/**
 * Finds the applications of a host.
 * @param args the arguments; without any, the applications of the workspace
 * @param cwd the folder of relative paths
 * @throws DevkitError PDK202 when one is not there, PDK212 when none was given and none is found
 */
export async function findSources(
  args: readonly string[] | undefined,
  cwd: string,
): Promise<readonly AppSource[]> {
  if (args) return Promise.all(args.map(argument => findSource(argument, cwd)));
  const apps = await workspaceApps(cwd);
  if (apps.length === 0) throw noWorkspaceApp(cwd);
  const found = await Promise.allSettled(apps.map(({ name, output }) => sourceAt(output, name)));
  const built = found.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
  // Applications without a build are left out; when none has one, the error of the first is thrown.
  if (built.length === 0) throw (found[0] as PromiseRejectedResult).reason;
  return built;
}
