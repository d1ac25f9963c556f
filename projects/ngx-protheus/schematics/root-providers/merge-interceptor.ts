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
import { HTTP, LIBRARY } from './names';
import { readRootProviders } from './root-providers';

/**
 * Adds the interceptor to every provideHttpClient call of the root injector, in the position that
 * runs last: at the end of the functional interceptors, after `withInterceptorsFromDi()`.
 *
 * @param fromDi Whether class interceptors must run too.
 * @returns Whether there is such a call.
 */
export function mergeInterceptor(tree: Tree, app: Application, fromDi: boolean): boolean {
  const removals = new SourceEdits();
  for (const { source, node } of httpClientCalls(readRootProviders(tree, app))) {
    if (!isInPlace(node, fromDi)) removals.add(source, removeInterceptor(source, node));
  }
  removals.write(tree);

  const calls = httpClientCalls(readRootProviders(tree, app));
  const additions = new SourceEdits();
  const imports = new Map<Source, Set<string>>();
  for (const { source, node } of calls) {
    if (interceptorFeature(node)) continue;
    const { edits, names } = appendInterceptor(source, node, fromDi);
    additions.add(source, edits);
    imports.set(source, new Set([...(imports.get(source) ?? []), ...names]));
  }
  for (const [source, names] of imports) {
    additions.add(source, [
      ...addImports(source, [...names], HTTP),
      ...addImports(source, ['protheusInterceptor'], LIBRARY),
    ]);
  }
  additions.write(tree);
  return calls.length > 0;
}

/** The text and the imports of `provideHttpClient(…)` for an application without one. */
export function newHttpClient(
  source: Source,
  fromDi: boolean,
): { readonly text: string; readonly names: readonly string[] } {
  const names = [...(fromDi ? ['withInterceptorsFromDi'] : []), 'withInterceptors'];
  const features = names.map(name => featureText(source, name)).join(', ');
  return {
    text: `${localName(source, 'provideHttpClient', HTTP)}(${features})`,
    names: ['provideHttpClient', ...names],
  };
}

function featureText(source: Source, name: string): string {
  const own = localName(source, 'protheusInterceptor', LIBRARY);
  return `${localName(source, name, HTTP)}(${name === 'withInterceptors' ? `[${own}]` : ''})`;
}

/** The array literal of functional interceptors in a feature. */
function listIn(feature: ts.Expression): ts.ArrayLiteralExpression | undefined {
  if (featureName(feature) !== 'withInterceptors') return undefined;
  const [list] = (feature as ts.CallExpression).arguments;
  return list && ts.isArrayLiteralExpression(list) ? list : undefined;
}

function isProtheusInterceptor(element: ts.Expression): boolean {
  return refersTo(element, 'protheusInterceptor', LIBRARY);
}

function interceptorFeature(call: ts.CallExpression): ts.Expression | undefined {
  return call.arguments.find(feature => listIn(feature)?.elements.some(isProtheusInterceptor));
}

function isInPlace(call: ts.CallExpression, fromDi: boolean): boolean {
  const own = interceptorFeature(call);
  if (!own) return true;
  const names = call.arguments.map(featureName);
  const following = names.slice(call.arguments.indexOf(own) + 1);
  const elements = listIn(own)?.elements ?? [];
  return (
    isProtheusInterceptor(elements[elements.length - 1] as ts.Expression) &&
    !following.some(name => name === 'withInterceptors' || name === 'withInterceptorsFromDi') &&
    (!fromDi || names.includes('withInterceptorsFromDi'))
  );
}

/** Removes the interceptor from a call in which its position is wrong. */
function removeInterceptor({ file }: Source, call: ts.CallExpression): TextEdit[] {
  const feature = interceptorFeature(call);
  const elements = feature && listIn(feature)?.elements;
  if (!elements) return [];
  const { text } = file;
  return elements.length === 1
    ? removeItems({ text, items: call.arguments }, [feature])
    : removeItems({ text, items: elements }, elements.filter(isProtheusInterceptor));
}

function appendInterceptor(
  source: Source,
  call: ts.CallExpression,
  fromDi: boolean,
): { readonly edits: readonly TextEdit[]; readonly names: readonly string[] } {
  const names = call.arguments.map(featureName);
  const fromDiMissing = fromDi && !names.includes('withInterceptorsFromDi');
  const index = names.lastIndexOf('withInterceptors');
  const list = index < 0 ? undefined : listIn(call.arguments[index] as ts.Expression);
  if (list && !fromDiMissing && !names.slice(index).includes('withInterceptorsFromDi')) {
    const own = localName(source, 'protheusInterceptor', LIBRARY);
    return { edits: insertItems(listOf(source, list, list.elements), [own]), names: [] };
  }
  const added = [...(fromDiMissing ? ['withInterceptorsFromDi'] : []), 'withInterceptors'];
  const texts = added.map(name => featureText(source, name));
  return { edits: insertItems(listOf(source, call, call.arguments), texts), names: added };
}
