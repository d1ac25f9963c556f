// Runs the specs of Node code, for the scripts of `npm run test:…`.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheDir, root, run } from './process.mjs';

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

/**
 * Writes files that import several test files each. Node runs each given file in its own process, and
 * starting a process that loads TypeScript takes longer than most specs.
 *
 * @param files Paths from the root of the workspace.
 * @returns The paths of the written files.
 */
export function inGroups(files, size) {
  // Several parts of `npm test` run at the same time.
  const folder = join(cacheDir, 'node-test', files[0].replace(/[^a-z0-9]+/gi, '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const groups = [];
  for (let from = 0; from < files.length; from += size) {
    const path = join(folder, `${String(from).padStart(4, '0')}.mjs`);
    const imports = files
      .slice(from, from + size)
      .map(file => `import ${JSON.stringify(pathToFileURL(join(root, file)).href)};\n`);
    writeFileSync(path, imports.join(''));
    groups.push(path);
  }
  return groups;
}

/**
 * Runs the test files in some folders, in alphabetical order.
 *
 * @param together How many files share a process; more than one only for files without side effects
 *   on the process.
 */
export function nodeTest(
  paths,
  {
    ending = '.spec.ts',
    // `npm test` sets it for the parts that run beside another one.
    concurrency = Number(process.env.TEST_CONCURRENCY) || 2,
    timeout = 600_000,
    together = 1,
    env,
  } = {},
) {
  const files = paths.flatMap(path => [...filesUnder(path, ending)]).sort();
  if (!files.length) throw new Error(`no test ends with ${ending} under ${paths.join(', ')}`);
  const node = [
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${timeout}`,
    ...(together > 1 ? inGroups(files, together) : files),
  ];
  run(process.execPath, node, { env });
}
