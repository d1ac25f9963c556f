import { lineOf } from '../edit/text-edit';
import { type Finding } from '../report/finding';
import { type Text } from '../report/language';
import { importedNames } from '../syntax/imported-names';
import { findAll, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { isOldLibrary, oldLibraries } from '../workspace/old-library';
import { componentsByModule, entryPoints, interceptors } from './symbols';

const COMPAT = 'ngx-protheus/compat';

/** Findings for what the migration cannot rewrite in a file whose imports are already rewritten. */
export function unmigratedIn(source: Source): Finding[] {
  const { ast, path, file } = source;
  const at = (node: ts.Node, text: Text): Finding => ({
    path,
    line: lineOf(file.text, node.getStart()),
    text,
  });
  const symbols = usedSymbols(ast);
  const uses = (accepts: (name: string) => boolean): ts.Identifier[] =>
    symbols.filter(({ symbol }) => accepts(symbol)).map(({ node }) => node);
  return [
    ...uses(name => interceptors.includes(name)).map(node =>
      at(node, {
        en: `${node.text}: provideProtheus() replaces it; remove it from HTTP_INTERCEPTORS`,
        pt: `${node.text}: o provideProtheus() o substitui; remova-o de HTTP_INTERCEPTORS`,
      }),
    ),
    ...uses(name => componentsByModule.has(name)).map(node =>
      at(node, {
        en: `${node.text} could not be removed here; services need no module any more`,
        pt: `${node.text} não pôde ser removido aqui; serviços não precisam mais de módulo`,
      }),
    ),
    ...uses(name => !entryPoints.has(name)).map(node =>
      at(node, {
        en: `${node.text} is not a public symbol of protheus-lib-core 19: nothing replaces it`,
        pt: `${node.text} não é um símbolo público do protheus-lib-core 19: nada o substitui`,
      }),
    ),
    ...findAll(ast, ts.isStringLiteralLike)
      .filter(({ text }) => isOldLibrary(text))
      .map(node =>
        at(node, {
          en: `the string '${node.text}' still names protheus-lib-core`,
          pt: `a string '${node.text}' ainda cita o protheus-lib-core`,
        }),
      ),
  ];
}

/** Where a file uses or re-exports symbols of `ngx-protheus/compat`. */
function usedSymbols(ast: ts.SourceFile): { node: ts.Identifier; symbol: string }[] {
  const { named, namespaces } = importedNames(ast, COMPAT);
  const symbols = new Map([...named].map(([symbol, local]) => [local, symbol]));
  return findAll(ast, ts.isIdentifier).flatMap(node => {
    const { parent } = node;
    if (ts.isImportSpecifier(parent)) return [];
    if (ts.isExportSpecifier(parent) && parent.parent.parent.moduleSpecifier) {
      const { moduleSpecifier: module } = parent.parent.parent;
      const isCompat = ts.isStringLiteral(module) && module.text === COMPAT;
      return isCompat && node === (parent.propertyName ?? parent.name)
        ? [{ node, symbol: node.text }]
        : [];
    }
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
      const isNamespace = namespaces.has(parent.expression.getText());
      return isNamespace ? [{ node, symbol: node.text }] : [];
    }
    const symbol = symbols.get(node.text);
    return symbol === undefined ? [] : [{ node, symbol }];
  });
}

/** Imports of internal files of protheus-lib-core, which were never public. */
export function deepImports({ ast, path, file }: Source, isAliased = false): Finding[] {
  return ts
    .preProcessFile(file.text)
    .importedFiles.filter(
      ({ fileName }) => isOldLibrary(fileName) && !oldLibraries.includes(fileName),
    )
    .map(({ fileName, pos }) => ({
      path,
      line: ast.getLineAndCharacterOfPosition(pos).line + 1,
      text: isAliased
        ? {
            en: `'${fileName}' is an internal file of protheus-lib-core; the alias covers its public API only`,
            pt: `'${fileName}' é um arquivo interno do protheus-lib-core; o alias vale só para a API pública`,
          }
        : {
            en: `'${fileName}' is an internal file of protheus-lib-core; its names are now imported from the public API`,
            pt: `'${fileName}' é um arquivo interno do protheus-lib-core; os nomes agora vêm da API pública`,
          },
    }));
}
