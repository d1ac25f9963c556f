import { HostTree } from '@angular-devkit/schematics';
import { UnitTestTree } from '@angular-devkit/schematics/testing';

/** The build options of the application in a small workspace. */
const buildOptions = {
  browser: 'src/main.ts',
  index: 'src/index.html',
  tsConfig: 'tsconfig.app.json',
  assets: [{ glob: '**/*', input: 'public' }],
};

/** A workspace file with one application. */
export function workspaceJson(options: object = buildOptions, name = 'vendas'): string {
  const build = { builder: '@angular/build:application', options };
  const project = { projectType: 'application', root: '', sourceRoot: 'src', architect: { build } };
  return JSON.stringify({ version: 1, projects: { [name]: project } }, null, 2) + '\n';
}

const defaults: Readonly<Record<string, string>> = {
  'angular.json': workspaceJson(),
  'package.json': '{\n  "name": "vendas",\n  "scripts": {},\n  "dependencies": {}\n}\n',
  'tsconfig.json': '{\n  "compilerOptions": {}\n}\n',
  'tsconfig.app.json': '{\n  "extends": "./tsconfig.json"\n}\n',
  'src/index.html': '<html>\n<head>\n  <base href="/">\n</head>\n<body></body>\n</html>\n',
  'src/main.ts': `import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { App } from './app/app';

bootstrapApplication(App, appConfig);
`,
  'src/app/app.ts': `import { Component } from '@angular/core';

@Component({ selector: 'app-root', template: '' })
export class App {}
`,
  'src/app/app.config.ts': `import { ApplicationConfig } from '@angular/core';

export const appConfig: ApplicationConfig = {
  providers: [],
};
`,
};

/** A minimal workspace. The given files are added or replace others; `null` removes one. */
export function smallWorkspace(
  files: Readonly<Record<string, string | Buffer | null>> = {},
): UnitTestTree {
  const tree = new UnitTestTree(new HostTree());
  for (const [path, content] of Object.entries({ ...defaults, ...files })) {
    if (content !== null) tree.create(path, content);
  }
  return tree;
}
