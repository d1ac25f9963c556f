// Runs specs of Node code: node scripts/node-test.mjs <file or folder> … [--ending .spec.ts]
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './process.mjs';

function* filesUnder(path, ending) {
  if (statSync(join(root, path)).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'fixtures')
        yield* filesUnder(child, ending);
    } else if (entry.name.endsWith(ending)) {
      yield child;
    }
  }
}

/** Runs the test files under some paths, in alphabetical order. */
export function nodeTest(
  paths,
  { ending = '.spec.ts', concurrency = 2, timeout = 600_000, env } = {},
) {
  const files = paths.flatMap(path => [...filesUnder(path, ending)]).sort();
  if (!files.length) throw new Error(`no test ends with ${ending} under ${paths.join(', ')}`);
  const node = [
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${timeout}`,
    ...files,
  ];
  run(process.execPath, node, { env });
}
