// The requirements of the packages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { filesOf, folderOf, manifestOf, NAMES, type PackageName } from './unpacked.js';

const PEERS: Readonly<Record<PackageName, { required: string[]; optional: RegExp }>> = {
  'ngx-protheus': {
    required: ['@angular/common', '@angular/core', '@angular/router', 'rxjs'],
    // PO UI and its own peer, which ngx-protheus/po-ui imports, too.
    optional: /^@(po-ui\/ng-components|angular\/forms)$/,
  },
  'protheus-devkit': { required: [], optional: /^@angular-devkit\/architect$/ },
};

/** Packages of every workspace that runs the code. */
const ALWAYS_THERE: Readonly<Record<PackageName, readonly string[]>> = {
  'ngx-protheus': [
    '@angular-devkit/core',
    '@angular-devkit/schematics',
    '@schematics/angular',
    'typescript',
    // For po-ui/testing. PO UI requires the CDK of its own Angular; a peer of ours without an upper
    // bound would make npm choose the newest one, which requires the newest Angular.
    '@angular/cdk',
  ],
  'protheus-devkit': [],
};

for (const name of NAMES) {
  describe(`package.json of ${name}`, () => {
    const manifest = manifestOf(name);
    const { peerDependencies = {}, peerDependenciesMeta = {}, dependencies = {} } = manifest;

    it('requires as few peers as possible', () => {
      const peers = Object.keys(peerDependencies);
      const isOptional = (peer: string) => peerDependenciesMeta[peer]?.optional === true;
      assert.deepEqual(peers.filter(peer => !isOptional(peer)).sort(), PEERS[name].required);
      for (const peer of peers.filter(isOptional)) assert.match(peer, PEERS[name].optional);
    });

    it('has no upper bound for a peer, so that a new Angular can be installed', () => {
      for (const [peer, range] of Object.entries(peerDependencies)) {
        if (peer !== 'rxjs') assert.match(range, /^>=[\d.]+$/, peer);
      }
    });

    it('has version ranges for its dependencies, and no install script', () => {
      for (const [dependency, range] of Object.entries(dependencies)) {
        assert.match(range, /^\^/, dependency); // `^7.0.0 || ^8.0.0`, too
      }
      const scripts = Object.keys(manifest.scripts ?? {}).filter(script => /install/.test(script));
      assert.deepEqual(scripts, []);
    });

    it('is published publicly, with provenance', () => {
      assert.deepEqual(manifest.publishConfig, { access: 'public', provenance: true });
    });

    it('lists every package that the code imports', async () => {
      const known = [name, ...Object.keys(dependencies), ...Object.keys(peerDependencies)];
      const missing = (await importedBy(name)).filter(
        imported => ![...known, ...ALWAYS_THERE[name]].includes(imported),
      );
      assert.deepEqual(missing, []);
    });

    it('lists no unused package', async () => {
      const imported = await importedBy(name);
      // Some are resolved at run time; compiled code needs tslib.
      const code = modulesOf(name).map(file => readFileSync(join(folderOf(name), file), 'utf8'));
      const isUsed = (dependency: string) =>
        dependency === 'tslib' ||
        imported.includes(dependency) ||
        code.some(text => text.includes(`'${dependency}/`));
      assert.deepEqual(
        Object.keys(dependencies).filter(dependency => !isUsed(dependency)),
        [],
      );
    });
  });
}

/** The modules for Node or a bundler; scripts that are served to a browser have no imports. */
function modulesOf(name: PackageName): string[] {
  return filesOf(name).filter(
    file => /\.m?js$/.test(file) && !/^(host-page|host\/browser|host\/page\/plain)\//.test(file),
  );
}

/** The names of the packages that the modules of a package import. */
async function importedBy(name: PackageName): Promise<string[]> {
  const folder = folderOf(name);
  const { metafile } = await build({
    entryPoints: modulesOf(name).map(file => join(folder, file)),
    absWorkingDir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: join(folder, 'nowhere'),
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const imports = Object.values(metafile.inputs).flatMap(input => input.imports);
  const names = imports
    .filter(({ external, path }) => external && !isBuiltin(path))
    .map(({ path }) =>
      path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)].sort();
}
