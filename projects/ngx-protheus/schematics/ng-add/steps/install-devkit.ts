import { type SchematicContext } from '@angular-devkit/schematics';
import { RunSchematicTask } from '@angular-devkit/schematics/tasks';
import { requiredVersion } from '../../workspace/package-json';
import { peerOption } from '../../workspace/peer-conflicts';
import { type NgAddContext } from '../ng-add-context';

/**
 * Installs the devkit after all files are written. The task of the Angular CLI is not used: its
 * failure would fail the whole command, although the application works without the devkit.
 */
export function installDevkit(
  { tree }: NgAddContext,
  context: SchematicContext,
  devkit: string,
): void {
  if (requiredVersion(tree, 'protheus-devkit') !== undefined) return;
  const more = peerOption(tree).split(' ').filter(Boolean);
  context.addTask(new RunSchematicTask('install-devkit', { devkit, more }));
}
