import { lineOf } from '../edit/text-edit';
import { type Finding } from '../report/finding';
import { type Text } from '../report/language';
import { importedNames } from '../syntax/imported-names';
import { findAll, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { isOldLibrary, oldLibraries } from '../workspace/old-library';
import { componentsByModule, entryPoints, interceptors } from './symbols';

const compat = 'ngx-protheus/compat';

/** What the migration cannot decide in a file whose imports are rewritten already. */
export function undecidedIn(source: Source): Finding[] {
  const { ast, path, file } = source;
  const at = (node: ts.Node, text: Text): Finding => ({
    path,
    line: lineOf(file.text, node.getStart()),
    text,
  });
  const symbols = usedSymbols(ast);
  const uses = (wanted: (name: string) => boolean): ts.Identifier[] =>
    symbols.filter(({ symbol }) => wanted(symbol)).map(({ node }) => node);
  return [
    ...uses(name => interceptors.includes(name)).map(node =>
      at(node, {
        en: `${node.text}: protheusInterceptor does its work; take it out of HTTP_INTERCEPTORS`,
        pt: `${node.text}: o protheusInterceptor faz o trabalho dele; tire-o de HTTP_INTERCEPTORS`,
      }),
    ),
    ...uses(name => componentsByModule.has(name)).map(node =>
      at(node, {
        en: `${node.text} is used in a way that was not understood; services need no module any more`,
        pt: `${node.text} é usado de um modo que não foi entendido; serviços não precisam mais de módulo`,
      }),
    ),
    ...uses(name => !entryPoints.has(name)).map(node =>
      at(node, {
        en: `${node.text} is no public symbol of protheus-lib-core 19: nothing replaces it`,
        pt: `${node.text} não é um símbolo público do protheus-lib-core 19: nada o substitui`,
      }),
    ),
    ...findAll(ast, ts.isStringLiteralLike)
      .filter(({ text }) => isOldLibrary(text))
      .map(node =>
        at(node, {
          en: `the text '${node.text}' still names the old library`,
          pt: `o texto '${node.text}' ainda cita a biblioteca antiga`,
        }),
      ),
  ];
}

/** Where a file uses, or exports on, what it has from the entry point of the old names. */
function usedSymbols(ast: ts.SourceFile): { node: ts.Identifier; symbol: string }[] {
  const { named, namespaces } = importedNames(ast, compat);
  const symbols = new Map([...named].map(([symbol, local]) => [local, symbol]));
  return findAll(ast, ts.isIdentifier).flatMap(node => {
    const { parent } = node;
    if (ts.isImportSpecifier(parent)) return [];
    if (ts.isExportSpecifier(parent) && parent.parent.parent.moduleSpecifier) {
      const { moduleSpecifier: module } = parent.parent.parent;
      const isCompat = ts.isStringLiteral(module) && module.text === compat;
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

/** Imports from inside the old library, which were never its API. */
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
            en: `'${fileName}' is a file inside the old library; the alias stands for its public API only`,
            pt: `'${fileName}' é um arquivo interno da biblioteca antiga; o alias vale só para a API pública`,
          }
        : {
            en: `'${fileName}' is a file inside the old library; its names are looked for in the public API now`,
            pt: `'${fileName}' é um arquivo interno da biblioteca antiga; os nomes agora vêm da API pública`,
          },
    }));
}
