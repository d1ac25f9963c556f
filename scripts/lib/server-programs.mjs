// Finds a server program for the tests, or installs it from Debian's packages where this process may
// install it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './browser.mjs';

const PROGRAMS = {
  nginx: {
    paths: ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
    packages: ['nginx'],
  },
  apache2: { paths: ['/usr/sbin/apache2'], packages: ['apache2-bin'] },
};

/**
 * The path of a program; undefined on systems where its tests are skipped. Throws on Linux when it is
 * missing and this process may not install it.
 */
export function findProgram(name) {
  const { paths, packages } = PROGRAMS[name];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, name));
  const installed = () => [...paths, ...onPath].find(path => existsSync(path));
  const path = installed() ?? (installDebianPackage(...packages) ? installed() : undefined);
  if (!path && process.platform === 'linux') {
    throw new Error(`${name} is missing: apt-get install ${packages.join(' ')}`);
  }
  return path;
}
