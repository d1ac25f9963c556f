import { type TextEdit } from '../edit/text-edit';
import { type Source } from '../syntax/source';
import { elementsOf, type NamedDeclaration, splitImport } from '../syntax/split-import';
import { ts } from '../syntax/typescript';
import { publicNames } from './public-names';

/** The edits that import and re-export moved symbols from their new entry point. */
export function moveImports(source: Source): TextEdit[] {
  return source.ast.statements
    .filter(
      (node): node is NamedDeclaration =>
        ts.isImportDeclaration(node) || ts.isExportDeclaration(node),
    )
    .flatMap(node => {
      const { moduleSpecifier } = node;
      if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
      const module = moduleSpecifier.text;
      const moved = publicNames[module]?.moved ?? {};
      const isMoved = (elementsOf(node) ?? []).some(
        ({ propertyName, name }) => (propertyName ?? name).text in moved,
      );
      return isMoved ? splitImport(source, node, name => moved[name] ?? module) : [];
    });
}
