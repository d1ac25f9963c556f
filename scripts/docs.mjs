// Generates parts of the documentation (error tables, command line, versions, measurements) and the
// specs that run its samples. `npm run test:docs` fails when they differ from the sources.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { tsImport } from 'tsx/esm/api';
import { root } from './lib/process.mjs';

const { guideSpecs } = await tsImport('./docs/guide-specs.ts', import.meta.url);
const { schemaFiles } = await tsImport('./docs/schemas.ts', import.meta.url);
const { generate, GENERATED_PAGES } = await tsImport('./docs/generated.ts', import.meta.url);
for (const path of GENERATED_PAGES) {
  const { current, generated } = await generate(path);
  if (current !== generated) {
    writeFileSync(join(root, path), generated);
    console.log(`wrote ${path}`);
  }
}
for (const [path, schema] of schemaFiles()) {
  const text = JSON.stringify(schema);
  const options = await resolveConfig(join(root, path));
  writeFileSync(join(root, path), await format(text, { ...options, parser: 'json' }));
}
for (const [path, text] of guideSpecs()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
