import { isCallOf, refersTo } from '../syntax/imported-names';
import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type FindingRule } from './scanned-file';

const HTTP = '@angular/common/http';

/** A second HttpClient below the root: its requests skip the application's own interceptors. */
export const secondHttpClient: FindingRule = ({ ast, path }, { isRoot }) =>
  // The configuration of a server is merged into that of the root.
  ast && !path.endsWith('.server.ts')
    ? findAll(ast, ts.isCallExpression)
        .filter(call => isCallOf(call, 'provideHttpClient', HTTP))
        .filter(call => !isRoot(path, call.getStart()) && !delegatesToParent(call))
        .map(call => ({
          position: call.getStart(),
          text: {
            en: 'a second provideHttpClient() outside the root: its requests skip your own interceptors of the root (token and tenant are sent); remove it, or add withRequestsMadeViaParent()',
            pt: 'um segundo provideHttpClient() fora da raiz: as requisições dele não passam pelos seus interceptors da raiz (token, empresa e filial são enviados); remova, ou adicione withRequestsMadeViaParent()',
          },
        }))
    : [];

/** Whether the HttpClient delegates its requests to the HttpClient of the parent injector. */
function delegatesToParent({ arguments: features }: ts.CallExpression): boolean {
  return features.some(feature => isCallOf(feature, 'withRequestsMadeViaParent', HTTP));
}

/** HTTP_INTERCEPTORS below the root, which hide those of the root. */
export const secondInterceptors: FindingRule = ({ ast, path }, { isRoot }) =>
  ast
    ? findAll(ast, ts.isPropertyAssignment)
        .filter(({ name }) => name.getText() === 'provide')
        .filter(({ initializer }) => refersTo(initializer, 'HTTP_INTERCEPTORS', HTTP))
        .filter(node => !isRoot(path, node.getStart()) && !isInModule(node))
        .map(node => ({
          position: node.getStart(),
          text: {
            en: 'HTTP_INTERCEPTORS outside the root: the HttpClient of the root does not run it, and a HttpClient below it does not run those of the root; move it to the root',
            pt: 'HTTP_INTERCEPTORS fora da raiz: o HttpClient da raiz não o executa, e um HttpClient abaixo dele não executa os da raiz; mova para a raiz',
          },
        }))
    : [];

/** HttpClientModule below the root: another HttpClient, without the functional interceptors. */
export const httpClientModule: FindingRule = ({ ast, path }, { isRoot }) =>
  ast
    ? findAll(ast, ts.isIdentifier)
        .filter(name => refersTo(name, 'HttpClientModule', HTTP))
        .filter(name => !ts.isImportSpecifier(name.parent) && !isRoot(path, name.getStart()))
        .map(name => ({
          position: name.getStart(),
          text: {
            en: 'HttpClientModule creates a separate HttpClient here, whose requests skip your own functional interceptors of the root; remove it, the root provides one',
            pt: 'HttpClientModule cria aqui um HttpClient separado, cujas requisições não passam pelos seus interceptors funcionais da raiz; remova, a raiz já fornece um',
          },
        }))
    : [];

/** Whether a node is in an NgModule: the providers of imported modules belong to the root. */
function isInModule(node: ts.Node): boolean {
  for (let { parent } = node; parent; parent = parent.parent) {
    if (ts.isDecorator(parent)) return parent.getText().startsWith('@NgModule');
  }
  return false;
}
