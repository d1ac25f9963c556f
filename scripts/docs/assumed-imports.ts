import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pages.js';

/**
 * The modules of names that a sample uses without importing them. A sample has all its imports or
 * none: in a short one they would be longer than the sample itself.
 */
const IMPORTED: Readonly<Record<string, readonly string[]>> = {
  '@angular/core': [
    ...['ApplicationConfig', 'Component', 'Injectable', 'NgModule', 'computed', 'effect', 'inject'],
    ...['signal'],
  ],
  '@angular/core/testing': ['TestBed'],
  '@angular/core/rxjs-interop': ['takeUntilDestroyed'],
  '@angular/common/http': [
    ...['HttpClient', 'HttpContext', 'HttpErrorResponse', 'provideHttpClient', 'withInterceptors'],
    ...['withInterceptorsFromDi'],
  ],
  '@angular/common/http/testing': ['HttpTestingController', 'provideHttpClientTesting'],
  '@angular/platform-browser': ['BrowserModule', 'bootstrapApplication'],
  '@angular/router': ['Router', 'Routes', 'provideRouter'],
  rxjs: ['firstValueFrom'],
  'ngx-protheus': exportsOf('projects/ngx-protheus/src/public-api.ts'),
  'ngx-protheus/testing': exportsOf('projects/ngx-protheus/testing/public-api.ts'),
  'ngx-protheus/compat': exportsOf('projects/ngx-protheus/compat/public-api.ts'),
  'ngx-protheus/po-ui': exportsOf('projects/ngx-protheus/po-ui/public-api.ts'),
  'protheus-devkit': exportsOf('projects/protheus-devkit/src/index.ts'),
};

/** Declarations for fragments: services of the surrounding class, a page of Playwright. */
const DECLARED: Readonly<Record<string, string>> = {
  http: `declare const http: import('@angular/common/http').HttpClient;`,
  channel: `declare const channel: import('ngx-protheus').ProtheusChannel;`,
  session: `declare const session: import('ngx-protheus').ProtheusSession;`,
  page: `declare const page: import('playwright-core').Page;`,
  Order: 'interface Order { id: string }',
  Product: 'interface Product { code: string; description: string }',
  answer: `declare const answer: import('ngx-protheus').ProAuthToken;`,
  ProductList: 'interface ProductList { items: { code: string }[]; hasNext: boolean }',
  AppComponent: 'declare class AppComponent {}',
  HomeComponent: 'declare class HomeComponent {}',
  LoginComponent: 'declare class LoginComponent {}',
  Monitoring: 'declare class Monitoring { count(code: string): void }',
  routes: `declare const routes: import('@angular/router').Routes;`,
};

/** The members of the class around a fragment. */
export const SELF = [
  `http: import('@angular/common/http').HttpClient`,
  `monitoring: { report(code: string, type: string): void }`,
  `notification: { warning(text: string): void }`,
  `product: import('@angular/core').WritableSignal<unknown>`,
  `show(items: unknown): void`,
].join('; ');

/** The imports and declarations of the names that a sample uses without declaring them. */
export function preludeOf(names: ReadonlySet<string>, { imports }: { imports: boolean }): string {
  const lines = Object.entries(DECLARED)
    .filter(([name]) => names.has(name))
    .map(([, declaration]) => declaration);
  // `page` without an import is that of Playwright; the function of the devkit is imported.
  const missing = new Set([...names].filter(name => !Object.hasOwn(DECLARED, name)));
  for (const [module, exported] of imports ? Object.entries(IMPORTED) : []) {
    // A name that two modules export is imported from the first.
    const used = exported.filter(name => missing.delete(name));
    if (used.length) lines.unshift(`import { ${used.join(', ')} } from '${module}';`);
  }
  return lines.join(' ');
}

/** The names in the export lists of a public API. */
function exportsOf(path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list]) =>
    list
      .split(',')
      .map(entry => entry.replace(/^\s*type\s/, '').trim())
      .map(entry => entry.split(' as ').at(-1) ?? '')
      .filter(Boolean),
  );
}
