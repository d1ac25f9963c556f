import { poInterceptorModules } from '../root-providers/names';
import { importedNames, refersTo } from '../syntax/imported-names';
import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type FindingRule } from './scanned-file';

// PoModule also provides components; the other modules provide interceptors only.
const modules = poInterceptorModules.filter(name => name !== 'PoModule');

/** Class interceptors of the root that its HttpClient never runs. */
export const unusedInterceptors: FindingRule = (
  { ast, path },
  { isRoot, runsClassInterceptors: asksClassInterceptors },
) => {
  if (!ast || asksClassInterceptors) return [];
  return findAll(ast, ts.isIdentifier)
    .filter(node => !ts.isImportSpecifier(node.parent) && isRoot(path, node.getStart()))
    .filter(
      node =>
        (refersTo(node, 'HTTP_INTERCEPTORS', '@angular/common/http') && !isReplaced(node)) ||
        modules.some(name => refersTo(node, name, '@po-ui/ng-components')),
    )
    .map(node => ({
      position: node.getStart(),
      text: {
        en: `${node.text}: class interceptors never run, because provideHttpClient() has no withInterceptorsFromDi(); add it`,
        pt: `${node.text}: os interceptors de classe nunca são executados, porque o provideHttpClient() não tem withInterceptorsFromDi(); adicione-o`,
      },
    }));
};

/** Whether a provider names an interceptor of protheus-lib-core, which has no effect any more. */
function isReplaced(token: ts.Identifier): boolean {
  const { named } = importedNames(token.getSourceFile(), 'ngx-protheus/compat');
  const locals = [...named.values()];
  return findAll(token.parent.parent, ts.isIdentifier).some(({ text }) => locals.includes(text));
}
