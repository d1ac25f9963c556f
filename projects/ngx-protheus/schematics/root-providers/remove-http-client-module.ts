import { type Tree } from '@angular-devkit/schematics';
import { removeItems } from '../edit/list-edits';
import { type TextEdit } from '../edit/text-edit';
import { metadataOf, propertyOf } from '../syntax/class-metadata';
import { removeUnusedImports } from '../syntax/import-edits';
import { isCallOf, refersTo } from '../syntax/imported-names';
import { removeElements } from '../syntax/remove-elements';
import { editSource, findAll, type Source } from '../syntax/source';
import { SourceEdits } from '../syntax/source-edits';
import { ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { CORE, HTTP } from './names';
import { type Located, readRootProviders, type RootProviders } from './root-providers';

/**
 * Removes HttpClientModule from the root injector and from the bootstrapped component: it would
 * create a second HttpClient without the functional interceptors.
 *
 * @returns Whether there was one.
 */
export function removeHttpClientModule(tree: Tree, app: Application): boolean {
  const edits = new SourceEdits();
  for (const { source, node } of rootLists(readRootProviders(tree, app))) {
    for (const name of findAll(node, ts.isIdentifier)) {
      if (!refersTo(name, 'HttpClientModule', HTTP)) continue;
      edits.add(source, removeFromList(source, name));
    }
  }
  const paths = edits.write(tree);
  for (const path of paths) {
    editSource(tree, path, source => [
      ...removeUnusedImports(source, ['HttpClientModule'], HTTP),
      ...removeUnusedImports(source, ['importProvidersFrom'], CORE),
    ]);
  }
  return paths.length > 0;
}

function rootLists(root: RootProviders): Located<ts.ArrayLiteralExpression>[] {
  const { arrays, moduleLists, component } = root;
  const metadata = component && metadataOf(component.node, 'Component');
  const list = metadata && propertyOf(metadata, 'imports');
  const all = [...arrays, ...moduleLists];
  return [
    // A nested array is searched with the outer one.
    ...all.filter(({ node }) => !all.some(other => isInside(node, other.node))),
    ...(component && list && ts.isArrayLiteralExpression(list)
      ? [{ source: component.source, node: list }]
      : []),
  ];
}

function isInside(node: ts.Node, outer: ts.Node): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent === outer) return true;
  }
  return false;
}

/** Removes a name from its list, and an importProvidersFrom() that would be empty. */
function removeFromList(source: Source, name: ts.Expression): TextEdit[] {
  const { parent } = name;
  if (ts.isArrayLiteralExpression(parent)) {
    const { elements } = parent;
    return elements.length === 1 && isCallOf(parent.parent, 'importProvidersFrom', CORE)
      ? removeFromList(source, parent)
      : removeElements(source, parent, [name]);
  }
  if (isCallOf(parent, 'importProvidersFrom', CORE)) {
    return parent.arguments.length === 1
      ? removeFromList(source, parent)
      : removeItems({ text: source.file.text, items: parent.arguments }, [name]);
  }
  return [];
}
