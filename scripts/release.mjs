// npm run release: builds, tests, packs and publishes both packages, and tags the commit.
// npm run release -- --dry-run omits the last step and changes only dist/.
// --skip-tests omits the tests, to check only the packages; only with --dry-run.
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

function read(...path) {
  return readFileSync(join(root, ...path), 'utf8');
}
function manifest(...path) {
  return JSON.parse(read(...path, 'package.json'));
}
function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

/** The obstacles to a release, one sentence each. */
function obstacles(version) {
  const found = [];
  for (const name of packages) {
    const packageVersion = manifest('projects', name).version;
    if (packageVersion !== version) {
      found.push(`${name} is ${packageVersion}, the workspace ${version}.`);
    }
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
const found = obstacles(version);
for (const sentence of found) console.error(`${dry ? 'would refuse' : 'refused'}: ${sentence}`);
if (found.length && !dry) process.exit(1);

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
