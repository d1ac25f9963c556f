import { type Tree } from '@angular-devkit/schematics';
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
import { applicationFiles } from '../workspace/application-files';
import { requiredMajor } from '../workspace/package-json';
import { findingRules } from './rules';
import { type ScanContext, type ScannedFile } from './scanned-file';

/** Runs every finding rule on the files of an application. */
export function findInApplication(tree: Tree, app: Application): Finding[] {
  const root = readRootProviders(tree, app);
  const context: ScanContext = {
    isRoot: rootRanges(root),
    runsClassInterceptors: runsClassInterceptors(root),
    poUiMajor: requiredMajor(tree, '@po-ui/ng-components'),
  };
  const files = applicationFiles(tree, app)
    .filter(path => /\.(ts|html|css|scss|sass|less|json|js)$/.test(path))
    .filter(path => !/(\.spec|\.d)\.ts$|\/testing\//.test(path))
    // A larger file is not a source: a bundled library, or data.
    .filter(path => (tree.get(path)?.content.length ?? 0) < 1_000_000)
    .map(path => scanned(tree, path));
  return findingRules.flatMap(rule =>
    files.flatMap(file =>
      rule(file, context).map(({ position, text }) => ({
        path: file.path,
        line: lineOf(file.text, position),
        text,
      })),
    ),
  );
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
