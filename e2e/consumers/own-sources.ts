// What a customer writes into the applications of the Angular CLI: a page with PO UI, interceptors of
// its own, an asset and a style sheet.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from './installed-workspace.js';
import { type NewApplications } from './ng-new.js';

const OVERLAY = join(fixtures, 'overlay');

/** A package that only `@po-ui/ng-components` brings. */
const STYLE_SHEET = 'node_modules/@po-ui/style/css/po-theme-default.min.css';

interface Build {
  readonly assets: unknown[];
  readonly styles: unknown[];
}

interface AngularFile {
  readonly projects: Readonly<
    Record<
      string,
      | { readonly sourceRoot: string; readonly architect: { readonly build: { options: Build } } }
      | undefined
    >
  >;
}

/** Adds the sources of the customer to both applications. @returns The folders of their sources. */
export function addOwnSources(
  workspace: string,
  major: number,
  { standalone, module }: NewApplications,
): Record<string, string> {
  const path = join(workspace, 'angular.json');
  const angular = JSON.parse(readFileSync(path, 'utf8')) as AngularFile;
  const folders: Record<string, string> = {};
  for (const name of [standalone, module]) {
    const project = angular.projects[name];
    assert.ok(project, `${path} has no ${name}`);
    const { sourceRoot, architect } = project;
    const { assets, styles } = architect.build.options;
    styles.unshift(STYLE_SHEET);
    assets.push(`${sourceRoot}/marca.txt`);
    writeFileSync(join(workspace, sourceRoot, 'marca.txt'), 'Marca\n');
    const folder = join(workspace, sourceRoot, 'app');
    for (const file of ['branches.component.ts', 'interceptors.ts']) {
      copyFileSync(join(OVERLAY, 'app', file), join(folder, file));
    }
    showBranches(folder, name === module);
    addProviders(folder, major);
    folders[name] = folder;
  }
  writeFileSync(path, `${JSON.stringify(angular, null, 2)}\n`);
  return folders;
}

/** Replaces the specs of the CLI by one of the application with a fake host. */
export function addOwnSpec(folder: string): void {
  copyFileSync(
    join(OVERLAY, 'app', 'app.spec.ts'),
    fileOf(folder, /^app(\.component)?\.spec\.ts$/),
  );
}

/** Adds the configuration for Jest. */
export function addJest(workspace: string): void {
  const folder = join(OVERLAY, 'jest');
  for (const file of readdirSync(folder)) copyFileSync(join(folder, file), join(workspace, file));
}

function showBranches(folder: string, isModule: boolean): void {
  const template = fileOf(folder, /^app(\.component)?\.html$/);
  writeFileSync(template, '<app-branches />\n<router-outlet />\n');
  const pattern = isModule ? /^app[.-]module\.ts$/ : /^app(\.component)?\.ts$/;
  insert(fileOf(folder, pattern), /\bimports: ?\[/, 'BranchesComponent, ', [
    `import { BranchesComponent } from './branches.component';`,
  ]);
}

function addProviders(folder: string, major: number): void {
  const providers = [
    'importProvidersFrom([PoHttpRequestModule])',
    'provideHttpClient(withInterceptors([areaInterceptor]), withInterceptorsFromDi())',
    '{ provide: HTTP_INTERCEPTORS, useClass: OriginInterceptor, multi: true }',
  ];
  const imports = [
    `import { HTTP_INTERCEPTORS, provideHttpClient, withInterceptors, withInterceptorsFromDi } from '@angular/common/http';`,
    `import { importProvidersFrom } from '@angular/core';`,
    `import { PoHttpRequestModule } from '@po-ui/ng-components';`,
    `import { areaInterceptor, OriginInterceptor } from './interceptors';`,
  ];
  if (major < 19) {
    // PO UI needs Angular's animations up to 18.
    providers.push('provideAnimations()');
    imports.push(`import { provideAnimations } from '@angular/platform-browser/animations';`);
  }
  const lines = providers.map(provider => `\n    ${provider},`).join('');
  const file = fileOf(folder, /^app(\.config|[.-]module)\.ts$/);
  insert(file, /\bproviders: ?\[/, `${lines}\n    `, imports);
}

function fileOf(folder: string, pattern: RegExp): string {
  assert.ok(existsSync(folder), folder);
  const [name, ...others] = readdirSync(folder).filter(name => pattern.test(name));
  assert.ok(name && !others.length, `${folder} has no one ${pattern}`);
  return join(folder, name);
}

/** Writes a text behind the first match of a pattern, and imports at the top of the file. */
function insert(path: string, after: RegExp, text: string, imports: readonly string[]): void {
  const source = readFileSync(path, 'utf8');
  assert.match(source, after, path);
  const lines = imports.map(line => `${line}\n`).join('');
  writeFileSync(path, lines + source.replace(after, match => match + text));
}
