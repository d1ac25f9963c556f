import { type Tree } from '@angular-devkit/schematics';
import { insertItems, type ListItem } from '../edit/list-edits';
import { type TextEdit } from '../edit/text-edit';
import { providersOf } from '../syntax/class-metadata';
import { addImports } from '../syntax/import-edits';
import { listOf } from '../syntax/list-of';
import { type Source } from '../syntax/source';
import { SourceEdits } from '../syntax/source-edits';
import { ts } from '../syntax/typescript';
import { type Located, type RootProviders } from './root-providers';

/** The source text of providers, with their imports by module. */
export interface AddedProviders {
  readonly texts: readonly string[];
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

/** Where providers are added: an array, optionally after one of its elements. */
export interface ProviderPosition extends Located<ts.ArrayLiteralExpression> {
  readonly after?: ListItem;
}

/** Adds providers to the root injector. A missing array or configuration is created. */
export function addProviders(
  tree: Tree,
  root: RootProviders,
  place: ProviderPosition | undefined,
  added: (source: Source) => AddedProviders,
): void {
  const at = place ?? mainArray(root);
  const { source } = at ?? root.owner ?? root.bootstrap;
  const { texts, imports } = added(source);
  const edits = new SourceEdits();
  if (at) {
    const list = listOf(source, at.node, at.node.elements);
    edits.add(source, insertItems(list, texts, place?.after));
  } else if (root.owner) {
    const value = providersOf(root.owner.node);
    edits.add(source, value ? wrapped(value, texts) : newProperty(root.owner, texts));
  } else {
    edits.add(source, newConfig(root, texts));
  }
  for (const [module, names] of imports) edits.add(source, addImports(source, names, module));
  edits.write(tree);
}

/** The array with the most providers of its own. */
function mainArray({
  targets,
  arrays,
  owner,
}: RootProviders): Located<ts.ArrayLiteralExpression> | undefined {
  const own = ({ node }: Located<ts.ArrayLiteralExpression>): number =>
    node.elements.filter(element => !ts.isSpreadElement(element)).length;
  const target = [...targets].sort((a, b) => own(b) - own(a))[0];
  const value = owner && providersOf(owner.node);
  // For `providers: appProviders`, the array of that constant was read first.
  return target ?? (value && ts.isIdentifier(value) ? arrays[0] : undefined);
}

/** Wraps providers that cannot be read in an array, in front of the added ones. */
function wrapped(value: ts.Expression, texts: readonly string[]): TextEdit[] {
  const open = ts.isShorthandPropertyAssignment(value.parent) ? 'providers: [' : '[';
  return [
    { start: value.getStart(), end: value.getStart(), text: open },
    { start: value.end, end: value.end, text: `, ${texts.join(', ')}]` },
  ];
}

function newProperty(
  { source, node }: Located<ts.ObjectLiteralExpression>,
  texts: readonly string[],
): TextEdit[] {
  const list = listOf(source, node, node.properties);
  const { eol, indent } = source.file;
  const inner = list.outerIndent + indent;
  const lines = texts.map(text => `${eol}${inner}${indent}${text},`).join('');
  return insertItems(list, [`providers: [${lines}${eol}${inner}]`]);
}

function newConfig({ bootstrap }: RootProviders, texts: readonly string[]): TextEdit[] {
  const { source, call } = bootstrap;
  const list = listOf(source, call, call.arguments);
  const { eol, indent } = source.file;
  const { outerIndent } = list;
  const lines = texts.map(text => `${eol}${outerIndent}${indent}${indent}${text},`).join('');
  const close = `${eol}${outerIndent}${indent}],${eol}${outerIndent}}`;
  return insertItems(list, [`{${eol}${outerIndent}${indent}providers: [${lines}${close}`]);
}
