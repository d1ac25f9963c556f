// An application with the library, bundled from a script of `e2e/fixtures` and the library's sources.
import { join } from 'node:path';
import { build } from 'esbuild';
import { plainApp, writeApp } from '../../test-support/plain-app.js';
import { root } from '../../test-support/root.js';

/** Writes the application to a folder, with the files of the plain application. */
export async function writeLibraryApp(fixture: string, folder: string): Promise<void> {
  const source = join(root, 'e2e', 'fixtures', fixture);
  const { outputFiles } = await build({
    entryPoints: [join(source, 'app.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(source, 'tsconfig.json'),
    logLevel: 'error',
  });
  await writeApp(folder, {
    ...plainApp,
    'index.html': plainApp['index.html']
      .replace('<h1>Carregando</h1>', '<app-root></app-root>')
      .replace('src="main.js"', 'type="module" src="main.js"'),
    'main.js': outputFiles[0].text,
  });
}
