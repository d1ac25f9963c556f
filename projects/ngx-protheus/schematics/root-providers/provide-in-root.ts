import { type Tree } from '@angular-devkit/schematics';
import { localName, quoteOf } from '../syntax/import-edits';
import { importedNames, isCallOf } from '../syntax/imported-names';
import { type Source } from '../syntax/source';
import { type ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { addProviders, type ProviderPosition } from './add-providers';
import { hasHttpClient, httpClientCalls } from './http-client-calls';
import { HTTP, LIBRARY, poInterceptorModules } from './names';
import { readRootProviders, type RootProviders } from './root-providers';

/**
 * Adds provideProtheus() to the root, and provideHttpClient() where the root has no HttpClient. An
 * existing one is right in whatever form: provideProtheus() registers the interceptor itself.
 */
export function provideInRoot(tree: Tree, app: Application, configUrl: string | undefined): void {
  const root = readRootProviders(tree, app);
  const addsClient = !hasHttpClient(root);
  const addsProtheus = !hasProvideProtheus(root);
  if (!addsClient && !addsProtheus) return;
  addProviders(tree, root, afterHttpClient(root), source => {
    const features = usesClassInterceptors(root) ? ['withInterceptorsFromDi'] : [];
    const names = ['provideProtheus', ...(configUrl === undefined ? [] : ['withAppConfig'])];
    return {
      texts: [
        ...(addsClient ? [provideHttpClientText(source, features)] : []),
        ...(addsProtheus ? [provideProtheusText(source, configUrl)] : []),
      ],
      imports: new Map<string, readonly string[]>([
        ...(addsClient ? [[HTTP, ['provideHttpClient', ...features]] as const] : []),
        ...(addsProtheus ? [[LIBRARY, names] as const] : []),
      ]),
    };
  });
}

function provideHttpClientText(source: Source, features: readonly string[]): string {
  const calls = features.map(name => `${localName(source, name, HTTP)}()`).join(', ');
  return `${localName(source, 'provideHttpClient', HTTP)}(${calls})`;
}

function provideProtheusText(source: Source, configUrl: string | undefined): string {
  const provide = localName(source, 'provideProtheus', LIBRARY);
  if (configUrl === undefined) return `${provide}()`;
  const quote = quoteOf(source);
  const feature = localName(source, 'withAppConfig', LIBRARY);
  return `${provide}(${feature}({ url: ${quote}${configUrl}${quote} }))`;
}

/** Whether an array of the root contains `provideProtheus(…)`. */
function hasProvideProtheus({ arrays }: RootProviders): boolean {
  return arrays.some(({ node }) =>
    node.elements.some(element => isCallOf(element, 'provideProtheus', LIBRARY)),
  );
}

function afterHttpClient(root: RootProviders): ProviderPosition | undefined {
  const call = httpClientCalls(root).find(({ array }) => array);
  if (!call) return undefined;
  const { source, node, array } = call;
  return { source, node: array as ts.ArrayLiteralExpression, after: node };
}

/** Whether the root has class interceptors, which a new HttpClient must run. */
function usesClassInterceptors({ arrays, owner }: RootProviders): boolean {
  const sources = [...arrays, ...(owner ? [owner] : [])].map(({ source }) => source.ast);
  return sources.some(
    ast =>
      importedNames(ast, HTTP).named.has('HTTP_INTERCEPTORS') ||
      poInterceptorModules.some(name => importedNames(ast, '@po-ui/ng-components').named.has(name)),
  );
}
