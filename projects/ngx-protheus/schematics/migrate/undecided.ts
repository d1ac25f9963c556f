import { lineOf } from '../edit/text-edit';
import { type Finding } from '../messages/finding';
import { type Text } from '../messages/language';
import { importedNames } from '../syntax/imported-names';
import { findAll, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { isOldLibrary, oldLibraries } from '../workspace/old-library';
import { componentsByModule, entryPoints, interceptors } from './symbols';

/** What the migration cannot decide in a file whose imports are rewritten already. */
export function undecidedIn(source: Source): Finding[] {
  const { ast, path, file } = source;
  const at = (node: ts.Node, text: Text): Finding => ({
    path,
    line: lineOf(file.text, node.getStart()),
    text,
  });
  const { named } = importedNames(ast, 'ngx-protheus/compat');
  const names = findAll(ast, ts.isIdentifier).filter(({ parent }) => !ts.isImportSpecifier(parent));
  const uses = (wanted: Iterable<string>): ts.Identifier[] => {
    const locals = [...wanted].map(name => named.get(name)).filter(local => local !== undefined);
    return names.filter(({ text }) => locals.includes(text));
  };
  const foreign = [...named.keys()].filter(name => !entryPoints.has(name));
  return [
    ...uses(interceptors).map(node =>
      at(node, {
        en: `${node.text}: protheusInterceptor does its work; take it out of HTTP_INTERCEPTORS`,
        pt: `${node.text}: o protheusInterceptor faz o trabalho dele; tire-o de HTTP_INTERCEPTORS`,
      }),
    ),
    ...uses(componentsByModule.keys()).map(node =>
      at(node, {
        en: `${node.text} is used in a way that was not understood; services need no module any more`,
        pt: `${node.text} é usado de um modo que não foi entendido; serviços não precisam mais de módulo`,
      }),
    ),
    ...uses(foreign).map(node =>
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

/** Imports from inside the old library, which were never its API. */
export function deepImports({ ast, path, file }: Source): Finding[] {
  return ts
    .preProcessFile(file.text)
    .importedFiles.filter(
      ({ fileName }) => isOldLibrary(fileName) && !oldLibraries.includes(fileName),
    )
    .map(({ fileName, pos }) => ({
      path,
      line: ast.getLineAndCharacterOfPosition(pos).line + 1,
      text: {
        en: `'${fileName}' is a file inside the old library; its names are looked for in the public API now`,
        pt: `'${fileName}' é um arquivo interno da biblioteca antiga; os nomes agora vêm da API pública`,
      },
    }));
}
