// Builds the measured applications (`bench/apps`) for production.
import { join } from 'node:path';
import { root } from '../../test-support/root.js';
import { runNode } from '../../test-support/run-node.js';

/** Builds one application. @returns The folder to serve. */
export function buildApp(project: string, configuration?: string): string {
  const ng = join(root, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const options = configuration ? [`--configuration=${configuration}`] : [];
  runNode([ng, 'build', project, '--progress=false', ...options], join(root, 'bench', 'apps'));
  return join(root, 'dist', 'bench', [project, configuration].filter(Boolean).join('-'), 'browser');
}
