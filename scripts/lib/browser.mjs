// Finds a Chromium for the tests, or installs one: Debian's package where this process may install
// it, else that of an npm package.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheDir, npm, run } from './process.mjs';

const KNOWN_PATHS = [
  process.env['CHROME_BIN'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installed() {
  return KNOWN_PATHS.find(path => path && existsSync(path));
}

/** Installs a Debian package. Returns whether it worked. */
export function installDebianPackage(...names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  console.log(`installing ${names.join(', ')} (apt-get)`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

/** The path of a Chromium for this machine. */
export async function findBrowser() {
  let path = installed();
  if (path) return path;
  if (installDebianPackage('chromium') && (path = installed())) return path;

  const folder = join(cacheDir, 'chromium');
  const entry = join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');
  if (!existsSync(entry)) {
    console.log('installing @sparticuz/chromium (npm)');
    run(npm, ['install', '--no-save', '--prefix', folder, '@sparticuz/chromium@147.0.0']);
  }
  const { default: chromium } = await import(pathToFileURL(entry).href);
  path = await chromium.executablePath();
  execFileSync(path, ['--version'], { stdio: 'ignore' });
  return path;
}
