import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Architect from '@angular-devkit/architect';

/**
 * Loads the Architect of the application's own Angular CLI. It is not a dependency of this package,
 * because its version must be that of the application; a strict package manager installs it where
 * only the CLI can resolve it.
 *
 * Without `await`: Angular 17 loads builders by a `require` that refuses asynchronous modules.
 *
 * @param cwd The folder of the application.
 * @throws Error when the Angular CLI is not installed.
 */
export function loadArchitect(cwd: string = process.cwd()): typeof Architect {
  const name = '@angular-devkit/architect';
  const ownRequire = createRequire(import.meta.url);
  const appRequire = createRequire(pathToFileURL(join(cwd, 'package.json')));
  const sources = [
    () => ownRequire,
    () => appRequire,
    () => createRequire(appRequire.resolve('@angular/cli/package.json')),
    () => createRequire(pathToFileURL(process.argv[1] ?? '')),
  ];
  for (const source of sources) {
    try {
      return source()(name) as typeof Architect;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'MODULE_NOT_FOUND' && code !== 'ERR_INVALID_ARG_VALUE') throw error;
    }
  }
  throw new Error(`${name} was not found: run this builder with the Angular CLI (ng run).`);
}
