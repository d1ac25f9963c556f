// npm run release: builds, tests, packs and publishes both packages, and tags the commit.
// npm run release -- --dry-run does the same up to the last step and changes nothing but dist/.
// --skip-tests leaves the tests out, for looking at the packages alone; only with --dry-run.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { npm, root, run, script } from './lib/process.mjs';

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean' }, 'skip-tests': { type: 'boolean' } },
});
const dry = values['dry-run'] ?? false;
const packages = ['ngx-protheus', 'protheus-devkit'];

const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const manifest = (...path) => JSON.parse(read(...path, 'package.json'));
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** What is in the way of a release, one sentence each. */
function obstacles(version) {
  const found = [];
  for (const name of packages) {
    const own = manifest('projects', name).version;
    if (own !== version) found.push(`${name} is ${own}, the workspace ${version}.`);
  }
  const log = read('CHANGELOG.md');
  if (!log.includes(`\n## ${version}`)) found.push(`CHANGELOG.md has no "## ${version}".`);
  if (/\n## Unreleased\s*\n+[^#\s]/.test(log)) {
    found.push('CHANGELOG.md has entries under "Unreleased".');
  }
  if (git('tag', '--list', `v${version}`)) found.push(`The tag v${version} exists.`);
  if (git('status', '--porcelain')) found.push('Files are changed or not committed.');
  if (values['skip-tests'] && !dry) found.push('--skip-tests is for --dry-run.');
  return found;
}

const { version } = manifest();
const inTheWay = obstacles(version);
for (const sentence of inTheWay) console.error(`${dry ? 'would refuse' : 'refused'}: ${sentence}`);
if (inTheWay.length && !dry) process.exit(1);

run(script('build.mjs'));
if (!values['skip-tests']) run(script('test.mjs'));

const folder = mkdtempSync(join(tmpdir(), 'release-'));
try {
  for (const name of packages) {
    run(npm, ['pack', '--silent', '--pack-destination', folder, join(root, 'dist', name)]);
  }
  for (const tarball of readdirSync(folder).sort()) {
    run(npm, ['publish', join(folder, tarball), ...(dry ? ['--dry-run'] : [])]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (dry) {
  console.log(`dry run of ${version}: nothing was published, nothing was tagged`);
} else {
  run('git', ['tag', '--annotate', `v${version}`, '--message', `v${version}`]);
  console.log(`published ${version}; push the tag: git push origin v${version}`);
}
