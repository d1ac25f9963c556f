import { type Tree } from '@angular-devkit/schematics';
import { insertItems, removeItems } from '../edit/list-edits';
import { type TextEdit } from '../edit/text-edit';
import { addImports, localName } from '../syntax/import-edits';
import { refersTo } from '../syntax/imported-names';
import { listOf } from '../syntax/list-of';
import { type Source } from '../syntax/source';
import { SourceEdits } from '../syntax/source-edits';
import { ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { featureName, httpClientCalls } from './http-client-calls';
import { http, library } from './names';
import { readRootProviders } from './root-providers';

/**
 * Puts the interceptor into every provideHttpClient call of the root injector, where it sees what
 * goes out last: at the end of the functional interceptors, behind `withInterceptorsFromDi()`.
 *
 * @param fromDi Whether class interceptors must run too.
 * @returns whether there is such a call.
 */
export function mergeInterceptor(tree: Tree, app: Application, fromDi: boolean): boolean {
  const withdrawn = new SourceEdits();
  for (const { source, node } of httpClientCalls(readRootProviders(tree, app))) {
    if (!isInPlace(node, fromDi)) withdrawn.add(source, withdraw(source, node));
  }
  withdrawn.write(tree);

  const calls = httpClientCalls(readRootProviders(tree, app));
  const added = new SourceEdits();
  const imports = new Map<Source, Set<string>>();
  for (const { source, node } of calls) {
    if (ownFeature(node)) continue;
    const { edits, names } = append(source, node, fromDi);
    added.add(source, edits);
    imports.set(source, new Set([...(imports.get(source) ?? []), ...names]));
  }
  for (const [source, names] of imports) {
    added.add(source, [
      ...addImports(source, [...names], http),
      ...addImports(source, ['protheusInterceptor'], library),
    ]);
  }
  added.write(tree);
  return calls.length > 0;
}

/** The `provideHttpClient(…)` of an application that has none, and what it has to import. */
export function newHttpClient(
  source: Source,
  fromDi: boolean,
): { readonly text: string; readonly names: readonly string[] } {
  const names = [...(fromDi ? ['withInterceptorsFromDi'] : []), 'withInterceptors'];
  const features = names.map(name => featureText(source, name)).join(', ');
  return {
    text: `${localName(source, 'provideHttpClient', http)}(${features})`,
    names: ['provideHttpClient', ...names],
  };
}

function featureText(source: Source, name: string): string {
  const own = localName(source, 'protheusInterceptor', library);
  return `${localName(source, name, http)}(${name === 'withInterceptors' ? `[${own}]` : ''})`;
}

/** The list of functional interceptors that a feature adds, if it is written out. */
function listIn(feature: ts.Expression): ts.ArrayLiteralExpression | undefined {
  if (featureName(feature) !== 'withInterceptors') return undefined;
  const [list] = (feature as ts.CallExpression).arguments;
  return list && ts.isArrayLiteralExpression(list) ? list : undefined;
}

function isOwn(element: ts.Expression): boolean {
  return refersTo(element, 'protheusInterceptor', library);
}

function ownFeature(call: ts.CallExpression): ts.Expression | undefined {
  return call.arguments.find(feature => listIn(feature)?.elements.some(isOwn));
}

function isInPlace(call: ts.CallExpression, fromDi: boolean): boolean {
  const own = ownFeature(call);
  if (!own) return true;
  const names = call.arguments.map(featureName);
  const behind = names.slice(call.arguments.indexOf(own) + 1);
  const elements = listIn(own)?.elements ?? [];
  return (
    isOwn(elements[elements.length - 1] as ts.Expression) &&
    !behind.some(name => name === 'withInterceptors' || name === 'withInterceptorsFromDi') &&
    (!fromDi || names.includes('withInterceptorsFromDi'))
  );
}

/** Takes the interceptor out of a call in which it stands at the wrong place. */
function withdraw({ file }: Source, call: ts.CallExpression): TextEdit[] {
  const feature = ownFeature(call);
  const elements = feature && listIn(feature)?.elements;
  if (!elements) return [];
  const { text } = file;
  return elements.length === 1
    ? removeItems({ text, items: call.arguments }, [feature])
    : removeItems({ text, items: elements }, elements.filter(isOwn));
}

function append(
  source: Source,
  call: ts.CallExpression,
  fromDi: boolean,
): { readonly edits: readonly TextEdit[]; readonly names: readonly string[] } {
  const names = call.arguments.map(featureName);
  const fromDiMissing = fromDi && !names.includes('withInterceptorsFromDi');
  const index = names.lastIndexOf('withInterceptors');
  const list = index < 0 ? undefined : listIn(call.arguments[index] as ts.Expression);
  if (list && !fromDiMissing && !names.slice(index).includes('withInterceptorsFromDi')) {
    const own = localName(source, 'protheusInterceptor', library);
    return { edits: insertItems(listOf(source, list, list.elements), [own]), names: [] };
  }
  const added = [...(fromDiMissing ? ['withInterceptorsFromDi'] : []), 'withInterceptors'];
  const texts = added.map(name => featureText(source, name));
  return { edits: insertItems(listOf(source, call, call.arguments), texts), names: added };
}
