// What the packages ask of those who install them.
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
    // What PO UI itself needs: ngx-protheus/po-ui imports it too.
    optional: /^@(po-ui\/ng-components|angular\/forms)$/,
  },
  'protheus-devkit': { required: [], optional: /^@angular-devkit\/architect$/ },
};

/** What every workspace has that runs the code in question. */
const ALWAYS_THERE: Readonly<Record<PackageName, readonly string[]>> = {
  'ngx-protheus': [
    '@angular-devkit/core',
    '@angular-devkit/schematics',
    '@schematics/angular',
    'typescript',
    // For po-ui/testing. PO UI asks for the CDK of its own Angular; a peer of ours without an upper
    // bound makes npm look at the newest one, which asks for the newest Angular.
    '@angular/cdk',
  ],
  'protheus-devkit': [],
};

for (const name of NAMES) {
  describe(`package.json of ${name}`, () => {
    const manifest = manifestOf(name);
    const { peerDependencies = {}, peerDependenciesMeta = {}, dependencies = {} } = manifest;

    it('asks for as few peers as possible', () => {
      const peers = Object.keys(peerDependencies);
      const isOptional = (peer: string) => peerDependenciesMeta[peer]?.optional === true;
      assert.deepEqual(peers.filter(peer => !isOptional(peer)).sort(), PEERS[name].required);
      for (const peer of peers.filter(isOptional)) assert.match(peer, PEERS[name].optional);
    });

    it('bounds no peer from above, or a new Angular could not be installed', () => {
      for (const [peer, range] of Object.entries(peerDependencies)) {
        if (peer !== 'rxjs') assert.match(range, /^>=[\d.]+$/, peer);
      }
    });

    it('takes its dependencies by range, and runs nothing when it is installed', () => {
      for (const [dependency, range] of Object.entries(dependencies)) {
        assert.match(range, /^\^/, dependency); // `^7.0.0 || ^8.0.0` too
      }
      const scripts = Object.keys(manifest.scripts ?? {}).filter(script => /install/.test(script));
      assert.deepEqual(scripts, []);
    });

    it('is published for everybody, with provenance', () => {
      assert.deepEqual(manifest.publishConfig, { access: 'public', provenance: true });
    });

    it('names every package that the code imports', async () => {
      const known = [name, ...Object.keys(dependencies), ...Object.keys(peerDependencies)];
      const missing = (await importedBy(name)).filter(
        one => ![...known, ...ALWAYS_THERE[name]].includes(one),
      );
      assert.deepEqual(missing, []);
    });

    it('names no package that nothing uses', async () => {
      const imported = await importedBy(name);
      // Some are looked for at run time; the compiler needs tslib.
      const code = modulesOf(name).map(file => readFileSync(join(folderOf(name), file), 'utf8'));
      const isUsed = (one: string) =>
        one === 'tslib' || imported.includes(one) || code.some(text => text.includes(`'${one}/`));
      assert.deepEqual(
        Object.keys(dependencies).filter(one => !isUsed(one)),
        [],
      );
    });
  });
}

/** The modules that Node or a bundler loads; what is served to a browser as it is imports nothing. */
const modulesOf = (name: PackageName): string[] =>
  filesOf(name).filter(
    file => /\.m?js$/.test(file) && !/^(host-page|host\/browser|host\/page\/plain)\//.test(file),
  );

/** The packages that the modules of a package import, each by its name without a path. */
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
