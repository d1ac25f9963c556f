import { displayPath } from '../report/display-path';
import { schematicError } from '../report/schematic-error';
import { lineOfNode, type Source } from '../syntax/source';
import { type ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';

/** The error for a main file that starts no application. */
export function bootstrapNotFound({ main }: Application): Error {
  const path = displayPath(main);
  return schematicError({
    en:
      `${path} starts no application: neither bootstrapApplication(…) nor bootstrapModule(…) was ` +
      'found in this file or in its imports. Nothing was changed.',
    pt:
      `${path} não inicia nenhum aplicativo: não foi encontrado bootstrapApplication(…) nem ` +
      'bootstrapModule(…) neste arquivo ou nos imports dele. Nada foi alterado.',
  });
}

/** The error for providers that cannot be read from the sources. */
export function providersUnreadable(source: Source, node: ts.Node): Error {
  const where = `${displayPath(source.path)}:${lineOfNode(node)}`;
  const what = node.getText();
  return schematicError({
    en:
      `${where}: the providers of the application cannot be read from "${what}". Nothing was ` +
      'changed. Write the configuration as an object with a providers array, or add ' +
      'provideHttpClient() and provideProtheus() manually.',
    pt:
      `${where}: não foi possível ler os providers do aplicativo em "${what}". Nada foi alterado. ` +
      'Escreva a configuração como um objeto com um array providers, ou adicione ' +
      'provideHttpClient() e provideProtheus() manualmente.',
  });
}
