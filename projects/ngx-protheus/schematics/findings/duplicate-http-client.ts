import { isCallOf, refersTo } from '../syntax/imported-names';
import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type FindingRule } from './scanned-file';

const http = '@angular/common/http';

/** A second HttpClient below the root: requests through it miss the root's interceptors. */
export const secondHttpClient: FindingRule = ({ ast, path }, { isRoot }) =>
  // The configuration of a server is merged into the root's.
  ast && !path.endsWith('.server.ts')
    ? findAll(ast, ts.isCallExpression)
        .filter(call => isCallOf(call, 'provideHttpClient', http))
        .filter(call => !isRoot(path, call.getStart()) && !asksParent(call))
        .map(call => ({
          position: call.getStart(),
          text: {
            en: 'a second provideHttpClient() outside the root: requests made below it do not pass the interceptor; remove it, or add withRequestsMadeViaParent()',
            pt: 'um segundo provideHttpClient() fora da raiz: as requisições feitas abaixo dele não passam pelo interceptor; remova, ou adicione withRequestsMadeViaParent()',
          },
        }))
    : [];

/** Whether the HttpClient hands its requests on to the one above it. */
function asksParent({ arguments: features }: ts.CallExpression): boolean {
  return features.some(feature => isCallOf(feature, 'withRequestsMadeViaParent', http));
}

/** HTTP_INTERCEPTORS below the root: they hide those of the root. */
export const secondInterceptors: FindingRule = ({ ast, path }, { isRoot }) =>
  ast
    ? findAll(ast, ts.isPropertyAssignment)
        .filter(({ name }) => name.getText() === 'provide')
        .filter(({ initializer }) => refersTo(initializer, 'HTTP_INTERCEPTORS', http))
        .filter(node => !isRoot(path, node.getStart()) && !isInModule(node))
        .map(node => ({
          position: node.getStart(),
          text: {
            en: 'HTTP_INTERCEPTORS outside the root hides the interceptors of the root for everything below it; move it to the root',
            pt: 'HTTP_INTERCEPTORS fora da raiz esconde os interceptors da raiz de tudo abaixo dele; mova para a raiz',
          },
        }))
    : [];

/** HttpClientModule below the root: another HttpClient, which functional interceptors never see. */
export const httpClientModule: FindingRule = ({ ast, path }, { isRoot }) =>
  ast
    ? findAll(ast, ts.isIdentifier)
        .filter(name => refersTo(name, 'HttpClientModule', http))
        .filter(name => !ts.isImportSpecifier(name.parent) && !isRoot(path, name.getStart()))
        .map(name => ({
          position: name.getStart(),
          text: {
            en: 'HttpClientModule makes a HttpClient of its own here; remove it, the root provides one',
            pt: 'HttpClientModule cria aqui um HttpClient próprio; remova, a raiz já provê um',
          },
        }))
    : [];

/** The providers of an NgModule that the root module imports are the root's. */
function isInModule(node: ts.Node): boolean {
  for (let { parent } = node; parent; parent = parent.parent) {
    if (ts.isDecorator(parent)) return parent.getText().startsWith('@NgModule');
  }
  return false;
}
