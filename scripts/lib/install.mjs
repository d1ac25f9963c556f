// Installs the workspace's dependencies when the lock changed. It uses only Node: it runs first on a
// new clone.
import { cached } from './cached.mjs';
import { npm, run } from './process.mjs';

export function installDependencies() {
  cached('install', ['package.json', 'package-lock.json'], ['node_modules'], () => {
    console.log('installing the dependencies (npm ci)');
    run(npm, ['ci', '--no-audit', '--no-fund']);
  });
}
