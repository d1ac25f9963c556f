// What a new application has besides what `ng new` writes: PO UI, Portuguese, and a root component
// without the Angular CLI's placeholder. The files are those of an exact version of the Angular CLI.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AngularVersions } from './angular-versions.js';
import { moduleSource, rootComponent, rootSpec } from './root-component.js';

/** What is written into a folder that `ng new` made. */
export interface ApplicationContent {
  readonly folder: string;
  readonly name: string;
  readonly versions: AngularVersions;
  readonly isModule: boolean;
  /** The version, or the `file:` URL, of each of our packages. */
  readonly library: string;
  readonly devkit: string;
}

interface PackageFile {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface AngularFile {
  projects: Record<string, { architect: Record<string, { options?: { styles?: string[] } }> }>;
}

const THEME = [
  'node_modules/@po-ui/style/css/po-theme-default-variables.min.css',
  'node_modules/@po-ui/style/css/po-theme-default.min.css',
];

/** Completes the application: nothing is installed, and no program is run. */
export async function writeApplication(content: ApplicationContent): Promise<void> {
  const { folder, name, versions, isModule } = content;
  await editJson<PackageFile>(join(folder, 'package.json'), json => addPackages(json, content));
  await editJson<AngularFile>(join(folder, 'angular.json'), ({ projects }) => {
    for (const { options } of Object.values(projects[name]?.architect ?? {}))
      if (options?.styles) options.styles = [...THEME, ...options.styles];
  });
  await edit(join(folder, 'src', 'index.html'), html => html.replace(/lang="en"/, 'lang="pt-BR"'));

  const app = join(folder, 'src', 'app');
  // From 20 on, files and classes have no "component" in their names.
  const isShort = versions.major >= 20;
  const shape = {
    isModule,
    file: isShort ? 'app' : 'app.component',
    type: isShort ? 'App' : 'AppComponent',
    routing: isShort ? 'app-routing-module' : 'app-routing.module',
    saysStandalone: versions.major < 19,
    hasAnimations: versions.major < 19,
    handlesErrors: versions.major >= 20,
  };
  const { component, template } = rootComponent(shape);
  await writeFile(join(app, `${shape.file}.ts`), component);
  await writeFile(join(app, `${shape.file}.html`), template);
  await writeFile(join(app, `${shape.file}.spec.ts`), rootSpec(shape));
  if (isModule) {
    const file = isShort ? 'app-module.ts' : 'app.module.ts';
    await writeFile(join(app, file), moduleSource(shape));
  } else {
    await edit(join(app, 'app.config.ts'), text => withProviders(text, shape.hasAnimations));
  }
}

function addPackages(json: PackageFile, { versions, library, devkit }: ApplicationContent): void {
  json.dependencies = sorted({
    // Peers of PO UI that not every `ng new` writes.
    ...{ '@angular/animations': '', '@angular/platform-browser-dynamic': '' },
    ...json.dependencies,
    '@po-ui/ng-components': versions.poUi,
    '@po-ui/style': versions.poUi,
    'ngx-protheus': library,
  });
  json.devDependencies = sorted({ ...json.devDependencies, 'protheus-devkit': devkit });
  for (const packages of [json.dependencies, json.devDependencies]) {
    for (const name of Object.keys(packages)) {
      const exact = versionOf(name, versions);
      if (exact !== undefined) packages[name] = exact;
    }
  }
}

/** The exact version of a package of Angular; undefined for other packages. */
function versionOf(name: string, { cli, framework }: AngularVersions): string | undefined {
  if (/^@angular\/(?:cli|build|ssr)$|^@angular-devkit\/build-angular$/.test(name)) return cli;
  return name.startsWith('@angular/') ? framework : undefined;
}

function sorted(packages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The providers of app.config.ts, before those of `ng new`. */
function withProviders(text: string, hasAnimations: boolean): string {
  const providers = [
    `{ provide: LOCALE_ID, useValue: 'pt-BR' }`,
    `{ provide: DEFAULT_CURRENCY_CODE, useValue: 'BRL' }`,
    `provideHttpClient(withInterceptorsFromDi())`,
    `importProvidersFrom(PoHttpRequestModule)`,
    ...(hasAnimations ? ['provideAnimations()'] : []),
  ];
  const imports = [
    `import { registerLocaleData } from '@angular/common';`,
    `import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';`,
    `import localePt from '@angular/common/locales/pt';`,
  ];
  const more = [
    ...(hasAnimations
      ? [`import { provideAnimations } from '@angular/platform-browser/animations';`]
      : []),
  ];
  const core = /import \{ ([^}]*) \} from '@angular\/core';\r?\n/;
  const list = /providers: \[([^]*?)\]\s*\};?/;
  const [, names = ''] = core.exec(text) ?? unknownFile('app.config.ts');
  const [, own = ''] = list.exec(text) ?? unknownFile('app.config.ts');
  const existing = own
    .trim()
    .replace(/,$/, '')
    .replace(/,\s*(?=provide\w*\()/g, ',\n    ');
  const all = ['DEFAULT_CURRENCY_CODE', 'LOCALE_ID', 'importProvidersFrom', ...names.split(', ')];
  const known = all.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join(', ');
  return text
    .replace(
      core,
      [...imports, `import { ${known} } from '@angular/core';`, ...more, ''].join('\n'),
    )
    .replace(
      /import \{ provideRouter[^\n]*\n/,
      line => `${line}import { PoHttpRequestModule } from '@po-ui/ng-components';\n`,
    )
    .replace('export const appConfig', 'registerLocaleData(localePt);\n\nexport const appConfig')
    .replace(
      list,
      () =>
        `providers: [\n${providers.map(one => `    ${one},\n`).join('')}    ${existing},\n  ],\n};`,
    );
}

function unknownFile(name: string): never {
  throw new Error(`ng new wrote ${name} in a form that is not known`);
}

async function editJson<T>(path: string, change: (json: T) => void): Promise<void> {
  await edit(path, text => {
    const json = JSON.parse(text) as T;
    change(json);
    return `${JSON.stringify(json, null, 2)}\n`;
  });
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}
