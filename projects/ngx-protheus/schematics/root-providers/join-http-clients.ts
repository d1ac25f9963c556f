import { type Tree } from '@angular-devkit/schematics';
import { insertItems } from '../edit/list-edits';
import { addImports, localName, removeUnusedImports } from '../syntax/import-edits';
import { listOf } from '../syntax/list-of';
import { removeElements } from '../syntax/remove-elements';
import { editSource, type Source } from '../syntax/source';
import { SourceEdits } from '../syntax/source-edits';
import { ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { featureName, type HttpClientCall, httpClientCalls } from './http-client-calls';
import { HTTP } from './names';
import { readRootProviders } from './root-providers';

const xsrf: readonly (string | undefined)[] = ['withXsrfConfiguration', 'withNoXsrfProtection'];

/**
 * Joins the provideHttpClient calls that several schematics added to one injector into one call with
 * the features of all. A call that cannot be moved safely stays.
 */
export function joinHttpClients(tree: Tree, app: Application): void {
  for (;;) {
    const calls = httpClientCalls(readRootProviders(tree, app)).filter(({ array }) => array);
    const [first, ...others] = calls;
    const other = others.find(call => first && canJoin(first, call));
    if (!first || !other) return;
    join(tree, first, other);
  }
}

function canJoin(first: HttpClientCall, other: HttpClientCall): boolean {
  const bothSetXsrf = [first, other].every(({ node }) =>
    node.arguments.some(argument => xsrf.includes(featureName(argument))),
  );
  if (bothSetXsrf) return false;
  return first.source === other.source || other.node.arguments.every(isPlain);
}

function join(tree: Tree, first: HttpClientCall, other: HttpClientCall): void {
  const kept = first.node.arguments.map(featureName);
  const moved = other.node.arguments.filter(
    argument => !isPlain(argument) || !kept.includes(featureName(argument)),
  );
  const names = moved.map(featureName).filter(name => name !== undefined);
  const edits = new SourceEdits();
  edits.add(first.source, [
    ...insertItems(
      listOf(first.source, first.node, first.node.arguments),
      moved.map(argument =>
        first.source === other.source ? argument.getText() : plainText(first.source, argument),
      ),
    ),
    ...addImports(first.source, names, HTTP),
  ]);
  if (other.array) edits.add(other.source, removeElements(other.source, other.array, [other.node]));
  edits.write(tree);
  editSource(tree, other.source.path, source =>
    removeUnusedImports(source, ['provideHttpClient', ...names], HTTP),
  );
}

/** The call of a feature without arguments, with the local name of another file. */
function plainText(source: Source, argument: ts.Expression): string {
  const name = featureName(argument);
  return name === undefined ? argument.getText() : `${localName(source, name, HTTP)}()`;
}

/** Whether a feature can be moved to another file. */
function isPlain(argument: ts.Expression): boolean {
  return (
    featureName(argument) !== undefined &&
    ts.isCallExpression(argument) &&
    argument.arguments.length === 0
  );
}
