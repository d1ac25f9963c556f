import { type SchematicContext } from '@angular-devkit/schematics';
import { RunSchematicTask } from '@angular-devkit/schematics/tasks';
import { requiredVersion } from '../../workspace/package-json';
import { type Setup } from '../ng-add-context';

/**
 * Installs the devkit after everything is written. Not by the task of the Angular CLI: when that
 * one fails the whole command fails, and a missing devkit is no reason for that.
 */
export function installDevkit({ tree }: Setup, context: SchematicContext, devkit: string): void {
  if (requiredVersion(tree, 'protheus-devkit') !== undefined) return;
  context.addTask(new RunSchematicTask('install-devkit', { devkit }));
}
