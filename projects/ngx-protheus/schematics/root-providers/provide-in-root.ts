import { type Tree } from '@angular-devkit/schematics';
import { localName, quoteOf } from '../syntax/import-edits';
import { importedNames, isCallOf } from '../syntax/imported-names';
import { type Source } from '../syntax/source';
import { type ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { addProviders, type ProviderPosition } from './add-providers';
import { httpClientCalls } from './http-client-calls';
import { joinHttpClients } from './join-http-clients';
import { mergeInterceptor, newHttpClient } from './merge-interceptor';
import { HTTP, LIBRARY, poInterceptorModules } from './names';
import { removeHttpClientModule } from './remove-http-client-module';
import { readRootProviders, type RootProviders } from './root-providers';

/** Adds provideProtheus() and the interceptor, which runs last, to the one HttpClient of the root. */
export function provideInRoot(tree: Tree, app: Application, configUrl: string | undefined): void {
  const hadModule = removeHttpClientModule(tree, app);
  joinHttpClients(tree, app);
  const hasClient = mergeInterceptor(tree, app, hadModule);

  const root = readRootProviders(tree, app);
  const provided = hasProvideProtheus(root);
  if (hasClient && provided) return;
  addProviders(tree, root, hasClient ? afterHttpClient(root) : undefined, source => {
    const client = newHttpClient(source, hadModule || usesClassInterceptors(root));
    const feature = provided || configUrl === undefined ? [] : ['withAppConfig'];
    return {
      texts: [
        ...(hasClient ? [] : [client.text]),
        ...(provided ? [] : [provideProtheusText(source, configUrl)]),
      ],
      imports: new Map([
        ...(hasClient ? [] : [[HTTP, client.names] as const]),
        [
          LIBRARY,
          [
            ...(hasClient ? [] : ['protheusInterceptor']),
            ...(provided ? [] : ['provideProtheus']),
            ...feature,
          ],
        ] as const,
      ]),
    };
  });
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
