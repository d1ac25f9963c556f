import { type Tree } from '@angular-devkit/schematics';
import { removeItems } from '../edit/list-edits';
import { type TextEdit } from '../edit/text-edit';
import { metadataOf } from '../syntax/class-metadata';
import { addImports, removeUnusedImports } from '../syntax/import-edits';
import { importedNames, isCallOf } from '../syntax/imported-names';
import { removeElements } from '../syntax/remove-elements';
import { editSource, findAll, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { oldLibraries } from '../workspace/old-library';
import { componentsByModule } from './symbols';
import { componentsInTemplate, templateOf } from './template-selectors';

const CORE = '@angular/core';

/**
 * Removes the modules of protheus-lib-core from one file. Where a template uses their components,
 * the components replace the module; services need no module.
 *
 * @param used The components that any template of the application uses.
 */
export function removeModules(tree: Tree, path: string, used: readonly string[]): void {
  const addedComponents = new Set<string>();
  editSource(tree, path, source => {
    const uses = moduleUses(source);
    return [...new Set(uses.map(({ list }) => list))].flatMap(list =>
      editList(
        source,
        list,
        uses.filter(use => use.list === list),
        module => {
          const componentsInUse = usedComponents(tree, source, list, used);
          const components = componentsByModule.get(module) ?? [];
          return components.filter(name => componentsInUse.includes(name));
        },
        addedComponents,
      ),
    );
  });
  for (const module of oldLibraries) {
    editSource(tree, path, source =>
      removeUnusedImports(source, [...componentsByModule.keys()], module),
    );
  }
  editSource(tree, path, source => [
    ...removeUnusedImports(source, ['importProvidersFrom'], CORE),
    ...addImports(source, [...addedComponents], 'ngx-protheus/po-ui'),
  ]);
}

interface ModuleUse {
  readonly name: ts.Identifier;
  /** The name of the module in protheus-lib-core. */
  readonly module: string;
  readonly list: ts.ArrayLiteralExpression | ts.CallExpression;
}

/** The uses of a module as an element of an array or as an argument of importProvidersFrom(). */
function moduleUses({ ast }: Source): ModuleUse[] {
  const locals = new Map<string, string>();
  for (const library of oldLibraries) {
    for (const [name, local] of importedNames(ast, library).named) {
      if (componentsByModule.has(name)) locals.set(local, name);
    }
  }
  return findAll(ast, ts.isIdentifier).flatMap(name => {
    const module = locals.get(name.text);
    const { parent } = name;
    const isListed =
      ts.isArrayLiteralExpression(parent) || isCallOf(parent, 'importProvidersFrom', CORE);
    return module !== undefined && isListed ? [{ name, module, list: parent }] : [];
  });
}

function editList(
  source: Source,
  list: ts.ArrayLiteralExpression | ts.CallExpression,
  uses: readonly ModuleUse[],
  replacement: (module: string) => readonly string[],
  added: Set<string>,
): TextEdit[] {
  const { text } = source.file;
  const removed: ts.Node[] = [];
  const edits: TextEdit[] = [];
  const items: readonly ts.Node[] = ts.isCallExpression(list) ? list.arguments : list.elements;
  const present = new Set(items.map(item => item.getText()));
  for (const { name, module } of uses) {
    const components = ts.isCallExpression(list) ? [] : replacement(module);
    const missing = components.filter(component => !present.has(component));
    if (missing.length) {
      edits.push({ start: name.getStart(), end: name.end, text: missing.join(', ') });
      for (const component of missing) {
        present.add(component);
        added.add(component);
      }
    } else removed.push(name);
  }
  if (removed.length === items.length && !edits.length) {
    const whole = removeWhole(source, list);
    if (whole) return whole;
  }
  return ts.isCallExpression(list)
    ? removeItems({ text, items }, removed)
    : [...edits, ...removeElements(source, list, removed)];
}

/** Removes an importProvidersFrom() that would have no modules left. */
function removeWhole(
  source: Source,
  list: ts.ArrayLiteralExpression | ts.CallExpression,
): TextEdit[] | undefined {
  const call = ts.isCallExpression(list) ? list : list.parent;
  if (!isCallOf(call, 'importProvidersFrom', CORE)) return undefined;
  if (call !== list && call.arguments.length > 1) return undefined;
  const { parent } = call;
  return ts.isArrayLiteralExpression(parent) ? removeElements(source, parent, [call]) : undefined;
}

/** The components that the templates of a list of imports use. */
function usedComponents(
  tree: Tree,
  source: Source,
  list: ts.Node,
  used: readonly string[],
): readonly string[] {
  for (let node = list.parent; node; node = node.parent) {
    if (ts.isClassDeclaration(node) && metadataOf(node, 'Component')) {
      return componentsInTemplate(templateOf(tree, source, node));
    }
  }
  return used;
}
