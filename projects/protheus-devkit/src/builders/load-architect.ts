import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Architect from '@angular-devkit/architect';

/**
 * The Architect of the person's own Angular CLI. It is no dependency of this package, because it
 * must fit their Angular; a strict package manager puts it where only the CLI sees it.
 *
 * Without `await`: Angular 17 loads builders by a `require` that takes no asynchronous modules.
 */
export function loadArchitect(cwd: string = process.cwd()): typeof Architect {
  const name = '@angular-devkit/architect';
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(pathToFileURL(join(cwd, 'package.json')));
  const sources = [
    () => ours,
    () => theirs,
    () => createRequire(theirs.resolve('@angular/cli/package.json')),
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
