// Writes the generated parts of the documentation anew: error tables, command line, versions,
// measurements. `npm run test:docs` fails where they are not those of the sources.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from './process.mjs';

const { generate, GENERATED_PAGES } = await tsImport('./docs/generated.ts', import.meta.url);
for (const path of GENERATED_PAGES) {
  const { now, wanted } = await generate(path);
  if (now !== wanted) {
    writeFileSync(join(root, path), wanted);
    console.log(`wrote ${path}`);
  }
}
