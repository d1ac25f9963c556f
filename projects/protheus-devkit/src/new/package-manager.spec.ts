import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { childEnvironment } from './child-environment.js';
import { installArguments, type Machine, programOf, scriptCommand } from './package-manager.js';

const beside = join('/opt/node 20', 'node_modules', 'npm', 'bin', 'npm-cli.js');

function machine(changes: Partial<Machine> = {}): Machine {
  return { platform: 'linux', node: '/opt/node 20/node', env: {}, exists: () => false, ...changes };
}

describe('how a package manager is started', () => {
  it('is npm by its script, without a shell, also on Windows', () => {
    const found = programOf('npm', machine({ platform: 'win32', exists: path => path === beside }));
    assert.deepEqual(found, { file: '/opt/node 20/node', args: [beside], needsShell: false });
  });

  it('is the npm that runs this command', () => {
    const env = { npm_execpath: '/x/npm/bin/npm-cli.js' };
    assert.deepEqual(programOf('npm', machine({ env, exists: () => true })).args, [
      '/x/npm/bin/npm-cli.js',
    ]);
    // pnpm and yarn set the variable to themselves.
    const other = { npm_execpath: '/x/pnpm.cjs' };
    assert.equal(programOf('npm', machine({ env: other, exists: () => true })).args[0], beside);
  });

  it('is npm by its name where the script is elsewhere', () => {
    assert.deepEqual(programOf('npm', machine()), { file: 'npm', args: [], needsShell: false });
  });

  it('is a .cmd through a shell on Windows only', () => {
    for (const manager of ['pnpm', 'yarn', 'bun'] as const) {
      assert.equal(programOf(manager, machine({ platform: 'win32' })).needsShell, true);
      assert.equal(programOf(manager, machine()).needsShell, false);
      // The arguments go through that shell.
      for (const argument of installArguments(manager)) assert.match(argument, /^[\w-]+$/);
    }
  });

  it('is shown as users type it', () => {
    assert.equal(scriptCommand('npm', 'test'), 'npm test');
    assert.equal(scriptCommand('pnpm', 'protheus:package'), 'pnpm run protheus:package');
  });
});

describe('the environment of npm and the Angular CLI', () => {
  const env = childEnvironment(
    {
      HTTPS_PROXY: 'http://proxy:8080',
      NODE_EXTRA_CA_CERTS: 'C:\\ca.pem',
      npm_config_registry: 'https://npm.example/',
      npm_config_cache: '/cache',
      npm_config_local_prefix: '/other',
      npm_config_package: 'protheus-devkit',
      npm_config_yes: 'true',
      npm_config_global: 'true',
      npm_lifecycle_event: 'npx',
      npm_package_name: 'other',
      npm_command: 'exec',
      INIT_CWD: '/other',
      LC_ALL: 'en_US.UTF-8',
    },
    'pt',
  );

  it('keeps registry, cache, proxy and certificates', () => {
    for (const name of [
      'HTTPS_PROXY',
      'NODE_EXTRA_CA_CERTS',
      'npm_config_registry',
      'npm_config_cache',
    ])
      assert.ok(env[name], name);
  });

  it('has nothing of the npx that runs this command', () => {
    for (const name of [
      'npm_config_local_prefix',
      'npm_config_package',
      'npm_config_yes',
      'npm_config_global',
      'npm_lifecycle_event',
      'npm_package_name',
      'npm_command',
      'INIT_CWD',
    ])
      assert.equal(env[name], undefined, name);
  });

  it('has the language of this command', () => {
    assert.equal(env['LC_ALL'], 'pt_BR.UTF-8');
    assert.equal(childEnvironment({}, 'en')['LC_ALL'], 'en_US.UTF-8');
  });
});
