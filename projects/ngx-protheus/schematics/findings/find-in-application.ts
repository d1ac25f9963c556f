import { type Tree } from '@angular-devkit/schematics';
import { JsonFile } from '../edit/json-file';
import { lineOf } from '../edit/text-edit';
import { readTextFile } from '../edit/text-file';
import { type Finding } from '../report/finding';
import {
  featureName,
  hasHttpClientModule,
  httpClientCalls,
} from '../root-providers/http-client-calls';
import { readRootProviders, type RootProviders } from '../root-providers/root-providers';
import { ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { existingConfigurationFiles } from '../workspace/configuration-file';
import { requiredMajor } from '../workspace/package-json';
import { findOwnInterceptors } from './own-interceptors';
import { findingRules } from './rules';
import { type ScanContext, type ScannedFile } from './scanned-file';
import { scannedPaths } from './scanned-paths';
import { findUnusedPackages } from './unused-packages';

/** What of an application its developer has to check: own interceptors, and what every rule finds. */
export function findInApplication(tree: Tree, app: Application): Finding[] {
  const root = readRootProviders(tree, app);
  const context: ScanContext = {
    isRoot: rootRanges(root),
    runsClassInterceptors: runsClassInterceptors(root),
    poUiMajor: requiredMajor(tree, '@po-ui/ng-components'),
    restBaseEnds: restBaseEnds(tree, app),
  };
  const files = scannedPaths(tree, app).map(path => scanned(tree, path));
  const found = findingRules.flatMap(rule =>
    files.flatMap(file =>
      rule(file, context).map(({ position, text }) => ({
        path: file.path,
        line: lineOf(file.text, position),
        text,
      })),
    ),
  );
  return [...findOwnInterceptors(tree, app), ...found, ...findUnusedPackages(tree)];
}

/** The last segments of the REST bases that the configuration files name. */
function restBaseEnds(tree: Tree, app: Application): string[] {
  const files = app.builds.flatMap(({ options }) => existingConfigurationFiles(tree, app, options));
  return files
    .flatMap(({ path }) => {
      const json = JsonFile.open(tree, path);
      return ['api_baseUrl', 'restEntryPoint'].map(key => json?.get([key]));
    })
    .map(value => (typeof value === 'string' ? value.replace(/^https?:\/\/[^/]*/i, '') : ''))
    .map(path => /([\w-]+)\/?$/.exec(path)?.[1])
    .filter(end => end !== undefined);
}

function scanned(tree: Tree, path: string): ScannedFile {
  const text = readTextFile(tree, path)?.text ?? '';
  if (!path.endsWith('.ts')) return { path, text };
  return { path, text, ast: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

function runsClassInterceptors(root: RootProviders): boolean {
  const calls = httpClientCalls(root);
  const names = calls.flatMap(({ node }) => node.arguments.map(featureName));
  return (
    !calls.length ||
    hasHttpClientModule(root) ||
    names.includes('withInterceptorsFromDi') ||
    names.includes(undefined)
  );
}

function rootRanges({ arrays, moduleLists }: RootProviders): ScanContext['isRoot'] {
  const ranges = [...arrays, ...moduleLists].map(({ source, node }) => ({
    path: source.path,
    start: node.getStart(),
    end: node.end,
  }));
  return (path, position) =>
    ranges.some(range => range.path === path && range.start <= position && position < range.end);
}
