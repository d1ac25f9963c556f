import { refersTo } from '../syntax/imported-names';
import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type FindingRule } from './scanned-file';

const MODULE = '@angular/service-worker';
const NAMES = ['provideServiceWorker', 'ServiceWorkerModule'];

/** A service worker, which stores the URLs and the files of the application. */
export const serviceWorker: FindingRule = ({ ast }) =>
  ast
    ? findAll(ast, isExpressionOfName)
        .filter(node => NAMES.some(name => refersTo(node, name, MODULE)) || isRegister(node))
        .filter(node => !ts.isImportSpecifier(node.parent))
        .map(node => ({ position: node.getStart(), text }))
    : [];

function isExpressionOfName(node: ts.Node): node is ts.Identifier | ts.PropertyAccessExpression {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
}

/** `navigator.serviceWorker.register`. */
function isRegister(node: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(node) && /\bserviceWorker\??\.register$/.test(node.getText())
  );
}

const text = {
  en: 'service worker: inside Protheus the application is in a folder, where the worker does not start, or shows an old copy after the package was updated; remove it, and "serviceWorker" in angular.json',
  pt: 'service worker: dentro do Protheus o aplicativo fica em uma pasta, onde o worker não inicia, ou mostra uma cópia antiga depois de o pacote ser atualizado; remova-o, e também o "serviceWorker" no angular.json',
};
