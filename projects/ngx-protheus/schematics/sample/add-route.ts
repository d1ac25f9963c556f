import { type Tree } from '@angular-devkit/schematics';
import { insertItems } from '../edit/list-edits';
import { applyEdits, type TextEdit } from '../edit/text-edit';
import { writeTextFile } from '../edit/text-file';
import { quoteOf } from '../syntax/import-edits';
import { importedNames, refersTo } from '../syntax/imported-names';
import { listOf } from '../syntax/list-of';
import { findAll, type Source, Sources, throwOnSyntaxErrors } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { unwrap } from '../syntax/unwrap';
import { type Application } from '../workspace/application';
import { applicationFiles } from '../workspace/application-files';
import { CLASS, FOLDER, ROUTES } from './names';

/** The list of routes of an application. */
interface RouteList {
  readonly source: Source;
  readonly node: ts.ArrayLiteralExpression;
}

/**
 * Adds the route of the page, before all others: a `**` above it would hide it. Where there is no other
 * route, the application opens with the page.
 *
 * @param folder The folder of the page.
 * @returns The path of the route; undefined when the application has no list of routes.
 */
export function addRoute(tree: Tree, app: Application, folder: string): string | undefined {
  const list = findRoutes(tree, app);
  if (!list) return undefined;
  const { source, node } = list;
  const existing = node.elements.find(element => element.getText().includes(`${FOLDER}.component`));
  if (existing) return pathOf(existing);
  const taken = node.elements.map(pathOf);
  const path = ROUTES.find(route => !taken.includes(route));
  if (path === undefined) return undefined;
  throwOnSyntaxErrors(source);
  const edits = insertFirst(list, routeTexts(source, path, moduleName(source.path, folder)));
  writeTextFile(tree, source.file, applyEdits(source.file.text, edits));
  return path;
}

/** The first list of routes, that of the root before those of lazy modules. */
function findRoutes(tree: Tree, app: Application): RouteList | undefined {
  const sources = new Sources(tree);
  const isSource = (path: string): boolean => path.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(path);
  const depth = (path: string): number => path.split('/').length;
  const paths = applicationFiles(tree, app)
    .filter(isSource)
    .sort((a, b) => depth(a) - depth(b));
  // PO UI's ng add writes an empty list into the root module, beside that of the routing module.
  for (const listIn of [declaredRoutes, passedRoutes]) {
    for (const path of paths) {
      const source = sources.read(path);
      const node = source && listIn(source);
      if (node) return { source, node };
    }
  }
  return undefined;
}

/** What a file declares as `Routes`. */
function declaredRoutes({ ast }: Source): ts.ArrayLiteralExpression | undefined {
  const { named } = importedNames(ast, '@angular/router');
  const types = [named.get('Routes'), arrayOf(named.get('Route'))];
  const isRoutes = (type: ts.TypeNode | undefined): boolean =>
    type !== undefined && types.includes(type.getText().replace(/^readonly /, ''));
  for (const { type, initializer } of findAll(ast, ts.isVariableDeclaration)) {
    if (!initializer) continue;
    const list = unwrap(initializer);
    const cast = 'type' in initializer ? (initializer.type as ts.TypeNode) : undefined;
    if (ts.isArrayLiteralExpression(list) && (isRoutes(type) || isRoutes(cast))) return list;
  }
  return undefined;
}

/** A list that a file writes where the router receives it. */
function passedRoutes({ ast }: Source): ts.ArrayLiteralExpression | undefined {
  return findAll(ast, ts.isCallExpression)
    .filter(
      ({ expression }) =>
        refersTo(expression, 'provideRouter', '@angular/router') ||
        (ts.isPropertyAccessExpression(expression) &&
          expression.name.text === 'forRoot' &&
          refersTo(expression.expression, 'RouterModule', '@angular/router')),
    )
    .map(call => call.arguments[0])
    .find(argument => argument !== undefined && ts.isArrayLiteralExpression(argument)) as
    ts.ArrayLiteralExpression | undefined;
}

function arrayOf(name: string | undefined): string | undefined {
  return name && `${name}[]`;
}

/** The path of a route; undefined for what is not an object with a text as its path. */
function pathOf(element: ts.Expression): string | undefined {
  if (!ts.isObjectLiteralExpression(element)) return undefined;
  const value = element.properties
    .filter(ts.isPropertyAssignment)
    .find(({ name }) => name.getText().replace(/['"]/g, '') === 'path')?.initializer;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}

function routeTexts(source: Source, path: string, module: string): readonly string[] {
  const { eol, indent } = source.file;
  const quote = quoteOf(source);
  const text = (value: string): string => quote + value + quote;
  const inner = `${eol}${indent}`;
  return [
    [
      `{`,
      `${indent}path: ${text(path)},`,
      `${indent}loadComponent: () =>`,
      `${indent}${indent}import(${text(module)}).then(m => m.${CLASS}),`,
      `}`,
    ].join(inner),
    `{ path: ${text('')}, pathMatch: ${text('full')}, redirectTo: ${text(path)} }`,
  ];
}

function insertFirst(list: RouteList, [route = '', redirect = '']: readonly string[]): TextEdit[] {
  const { source, node } = list;
  const [first] = node.elements;
  if (!first) return insertItems(listOf(source, node, node.elements), [route, redirect]);
  const start = first.getStart();
  const lead = source.file.text.slice(node.getStart() + 1, start);
  const lineBreak = lead.lastIndexOf('\n');
  // A comment above the first route stays with it.
  const comments = ts.getLeadingCommentRanges(source.file.text, first.getFullStart());
  const position = comments?.[0]?.pos ?? start;
  const separator =
    lineBreak < 0 ? ' ' : source.file.eol + (/[ \t]*$/.exec(lead.slice(lineBreak + 1))?.[0] ?? '');
  return [{ start: position, end: position, text: `${route},${separator}` }];
}

/** The name by which a file imports the component. */
function moduleName(from: string, folder: string): string {
  const own = from.split('/').slice(0, -1);
  const target = folder.split('/');
  let same = 0;
  while (same < own.length && own[same] === target[same]) same++;
  const up = own.slice(same).map(() => '..');
  const path = [...(up.length ? up : ['.']), ...target.slice(same), `${FOLDER}.component`];
  return path.join('/');
}
