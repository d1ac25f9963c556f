import { isCallOf, refersTo } from '../syntax/imported-names';
import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { HTTP } from './names';
import { type Located, type RootProviders } from './root-providers';

/** A call of provideHttpClient in the root injector. */
interface HttpClientCall extends Located<ts.CallExpression> {
  /** The array that contains the call; undefined when the call is part of a condition. */
  readonly array: ts.ArrayLiteralExpression | undefined;
}

/** Finds the calls of provideHttpClient in the arrays of the root injector. */
export function httpClientCalls({ arrays }: RootProviders): HttpClientCall[] {
  const calls = new Map<ts.Node, HttpClientCall>();
  for (const { source, node: array } of arrays) {
    for (const node of findAll(array, ts.isCallExpression)) {
      if (!isCallOf(node, 'provideHttpClient', HTTP)) continue;
      const parent = arrays.find(other => other.node === node.parent)?.node;
      calls.set(node, { source, node, array: parent });
    }
  }
  return [...calls.values()];
}

/** Whether the root injector provides HttpClient: by provideHttpClient() or by HttpClientModule. */
export function hasHttpClient(root: RootProviders): boolean {
  return httpClientCalls(root).length > 0 || hasHttpClientModule(root);
}

/** Whether the root injector has HttpClientModule, whose HttpClient runs class interceptors. */
export function hasHttpClientModule({ arrays, moduleLists }: RootProviders): boolean {
  return [...arrays, ...moduleLists].some(({ node }) =>
    findAll(node, isName).some(name => refersTo(name, 'HttpClientModule', HTTP)),
  );
}

function isName(node: ts.Node): node is ts.Identifier | ts.PropertyAccessExpression {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
}

/** The name of a feature of HttpClient; undefined for any other expression. */
export function featureName(argument: ts.Expression): string | undefined {
  if (!ts.isCallExpression(argument)) return undefined;
  const { expression } = argument;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  if (!ts.isIdentifier(name)) return undefined;
  return features.find(feature => refersTo(expression, feature, HTTP));
}

const features = [
  'withInterceptors',
  'withInterceptorsFromDi',
  'withFetch',
  'withXhr',
  'withJsonpSupport',
  'withXsrfConfiguration',
  'withNoXsrfProtection',
  'withRequestsMadeViaParent',
];
