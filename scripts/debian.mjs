// Finds a server program that the tests run, or installs it from Debian's packages where this
// process may.
import { existsSync } from 'node:fs';
import { installDebianPackage } from './browser.mjs';

const known = {
  nginx: {
    paths: ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
    packages: ['nginx'],
  },
  apache2: { paths: ['/usr/sbin/apache2'], packages: ['apache2-bin'] },
};

/**
 * The path of a program, undefined on systems where the tests go without it. Throws on Linux when it
 * is missing and this process may not install it.
 */
export function findProgram(name) {
  const { paths, packages } = known[name];
  const installed = () => paths.find(path => existsSync(path));
  const path = installed() ?? (installDebianPackage(...packages) ? installed() : undefined);
  if (!path && process.platform === 'linux') {
    throw new Error(`${name} is missing: apt-get install ${packages.join(' ')}`);
  }
  return path;
}
