// `ng run <project>:protheus-package` with the real Angular CLI and the built package.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packageContents } from '../../projects/protheus-devkit/src/app-package/testing/package-contents.js';
import { checkApp } from '../../projects/protheus-devkit/src/check/check-app.js';
import { root } from '../../test-support/root.js';

// Below the workspace, so that Angular is found; with a blank and an accent, as real folders have.
const folder = join(root, 'dist', 'e2e', 'builder configuração');

const ARCHITECT = {
  build: {
    builder: '@angular/build:application',
    options: {
      browser: 'src/main.ts',
      index: 'src/index.html',
      tsConfig: 'tsconfig.json',
      outputPath: 'dist/orders',
      assets: [{ glob: '**/*', input: 'public' }],
    },
    configurations: {
      production: { outputHashing: 'all' },
      broken: { index: { input: 'src/broken.html', output: 'index.html' } },
    },
    defaultConfiguration: 'production',
  },
  'protheus-package': {
    builder: 'protheus-devkit:package',
    options: { diagnostics: true },
    configurations: { broken: { buildTarget: 'Orders:build:broken' } },
  },
};

const files = {
  'angular.json': JSON.stringify({
    version: 1,
    cli: { analytics: false },
    projects: {
      Orders: { projectType: 'application', root: '', sourceRoot: 'src', architect: ARCHITECT },
    },
  }),
  'package.json': '{"name": "orders", "private": true}',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      module: 'ES2022',
      moduleResolution: 'bundler',
      strict: true,
    },
    files: ['src/main.ts'],
  }),
  'src/index.html':
    '<!doctype html><html><head><meta charset="utf-8"><base href="/"></head><body><app-root></app-root></body></html>',
  'src/broken.html': '<!doctype html><html><head></head><body><app-root></app-root></body></html>',
  'src/main.ts': `
    import { Component } from '@angular/core';
    import { bootstrapApplication } from '@angular/platform-browser';
    @Component({ selector: 'app-root', template: '<h1>Pedidos</h1>' })
    class App {}
    bootstrapApplication(App);
    fetch('/api/orders/v1/orders');`,
  'public/assets/data/appconfig.json': '{"api_baseUrl": "/"}',
};

function ng(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'node_modules/@angular/cli/bin/ng.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'pt_BR.UTF-8', LC_ALL: undefined, NO_COLOR: '1' },
  });
}

describe('ng run Orders:protheus-package', () => {
  before(async () => {
    await rm(folder, { recursive: true, force: true });
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await mkdir(join(folder, 'node_modules'));
    const installed = join(folder, 'node_modules', 'protheus-devkit');
    await symlink(join(root, 'dist', 'protheus-devkit'), installed, 'junction');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('builds for production and writes a package without findings', async () => {
    const { status, stdout, stderr } = ng('run', 'Orders:protheus-package');
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /FwCallApp\("orders"\)/);
    const file = join(folder, 'dist', 'orders.app');
    const { name, files } = await packageContents(file);
    assert.equal(name, 'orders');
    assert.match(
      files.get('index.html')?.toString() ?? '',
      /<script>\(function[^]*<base href="\/">/,
    );
    assert.ok([...files.keys()].some(path => /^main-[A-Z0-9]{8}\.js$/.test(path)));
    assert.deepEqual((await checkApp(file, new Map())).findings, []);
  });

  it('fails with the finding when FwCallApp could not open the application', async () => {
    await rm(join(folder, 'dist', 'orders.app'));
    const { status, stdout, stderr } = ng('run', 'Orders:protheus-package:broken');
    assert.equal(status, 1, stdout + stderr);
    assert.match(stdout + stderr, /PDK122 {2}base-href {2}index\.html/);
    await assert.rejects(packageContents(join(folder, 'dist', 'orders.app')), { code: 'PDK102' });
  });
});
