// A small Angular workspace, set up by the built `ng add` as a user has it: with the files of VS Code.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HostTree } from '@angular-devkit/schematics';
import { SchematicTestRunner, UnitTestTree } from '@angular-devkit/schematics/testing';
import { root } from '../../test-support/root.js';

/** The statement on which the breakpoint is set. */
const BREAKPOINT = 'this.count += 1;';

const COMPONENT = `import { Component } from '@angular/core';

interface Counter {
  readonly step: number;
}

@Component({
  selector: 'app-root',
  template: '<button (click)="add({ step: 1 })">Somar {{ count }}</button>',
})
export class App {
  count = 0;

  add({ step }: Counter): void {
    if (step !== 1) return;
    ${BREAKPOINT}
  }
}
`;

function files(port: number): Readonly<Record<string, string>> {
  const build = {
    builder: '@angular/build:application',
    options: {
      outputPath: 'dist/Vendas',
      browser: 'src/main.ts',
      index: 'src/index.html',
      tsConfig: 'tsconfig.app.json',
      polyfills: ['zone.js'],
      assets: [{ glob: '**/*', input: 'public' }],
    },
    configurations: {
      production: {},
      development: { optimization: false, extractLicenses: false, sourceMap: true },
    },
    defaultConfiguration: 'production',
  };
  const serve = {
    builder: '@angular/build:dev-server',
    configurations: { development: { buildTarget: 'Vendas:build:development' } },
    defaultConfiguration: 'development',
  };
  const protheusServe = {
    builder: 'protheus-devkit:serve',
    options: { serveTarget: 'Vendas:serve:development', port },
  };
  const architect = { build, serve, 'protheus-serve': protheusServe };
  const project = { projectType: 'application', root: '', sourceRoot: 'src', architect };
  const compilerOptions = {
    target: 'ES2022',
    module: 'ES2022',
    moduleResolution: 'bundler',
    strict: true,
    skipLibCheck: true,
    experimentalDecorators: true,
  };
  return {
    'angular.json': JSON.stringify({
      version: 1,
      cli: { analytics: false, cache: { enabled: false } },
      projects: { Vendas: project },
    }),
    'package.json': JSON.stringify({
      name: 'vendas',
      private: true,
      scripts: {},
      dependencies: { '@angular/core': '^19.2.0' },
    }),
    'tsconfig.json': JSON.stringify({ compilerOptions }),
    'tsconfig.app.json': '{ "extends": "./tsconfig.json", "files": ["src/main.ts"] }',
    'src/index.html':
      '<!doctype html><html><head><base href="/"></head><body><app-root></app-root></body></html>',
    'src/main.ts': `import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

bootstrapApplication(App, appConfig).catch(error => console.error(error));
`,
    'src/app/app.config.ts': `import { ApplicationConfig } from '@angular/core';

export const appConfig: ApplicationConfig = {
  providers: [],
};
`,
    'src/app/app.ts': COMPONENT,
  };
}

/** A workspace on disk; `remove` deletes it. */
export interface EditorWorkspace {
  readonly folder: string;
  remove(): void;
}

/** Writes the workspace below that of this repository, whose packages it uses, and runs `ng add`. */
export async function editorWorkspace(port: number): Promise<EditorWorkspace> {
  const tree = new UnitTestTree(new HostTree());
  for (const [path, text] of Object.entries(files(port))) tree.create(path, text);
  const library = join(root, 'dist', 'ngx-protheus');
  const collection = join(library, 'schematics', 'collection.json');
  const runner = new SchematicTestRunner('ngx-protheus', collection);
  const result = await runner.runSchematic('ng-add', { devkit: 'true' }, tree);

  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'editor-'));
  for (const path of result.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), result.readContent(path));
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['ngx-protheus', 'protheus-devkit'])
    symlinkSync(join(root, 'dist', name), join(folder, 'node_modules', name), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** @returns The line of the breakpoint, counted from 0. */
export function breakpointLine(folder: string): number {
  const lines = readFileSync(join(folder, 'src/app/app.ts'), 'utf8').split('\n');
  return lines.findIndex(line => line.includes(BREAKPOINT));
}
