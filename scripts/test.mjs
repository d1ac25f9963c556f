// npm test: everything that has to hold, from nothing. Each part runs alone too (CONTRIBUTING.md).
import { installDependencies } from './install.mjs';
import { run, script } from './process.mjs';

installDependencies();

const parts = [
  ['lint', 'lint.mjs'],
  ['layers', 'test-layers.mjs'],
  ['unit', 'test-unit.mjs'],
  ['schematics', 'test-schematics.mjs'],
  ['devkit', 'test-devkit.mjs'],
  ['docs', 'test-docs.mjs'],
  ['api', 'test-api.mjs'],
  ['packages', 'test-packages.mjs'],
  ['size', 'test-size.mjs'],
  ['e2e', 'test-e2e.mjs'],
];

const begun = Date.now();
for (const [name, file] of parts) {
  const started = Date.now();
  console.log(`\n── ${name} ──`);
  run(script(file));
  console.log(`── ${name}: ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(`\nnpm test: ${Math.round((Date.now() - begun) / 1000)} s`);
