import { refusal } from '../report/schematic-error';
import { lineOfNode, type Source } from '../syntax/source';
import { type ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { shownPath } from '../workspace/path';

/** The main file starts nothing. */
export function noBootstrap({ main }: Application): Error {
  const path = shownPath(main);
  return refusal({
    en:
      `${path} starts no application: neither bootstrapApplication(…) nor bootstrapModule(…) was ` +
      'found in it or in what it imports. Nothing was changed.',
    pt:
      `${path} não inicia nenhuma aplicação: não foi encontrado bootstrapApplication(…) nem ` +
      'bootstrapModule(…) nele ou no que ele importa. Nada foi alterado.',
  });
}

/** The configuration is written in a way that cannot be followed. */
export function unreadable(source: Source, node: ts.Node): Error {
  const where = `${shownPath(source.path)}:${lineOfNode(node)}`;
  const what = node.getText();
  return refusal({
    en:
      `${where}: the providers of the application cannot be read from "${what}". Nothing was ` +
      'changed. Write the configuration as an object with a providers array, or add ' +
      'provideHttpClient(withInterceptors([protheusInterceptor])) and provideProtheus() by hand.',
    pt:
      `${where}: não foi possível ler os providers da aplicação em "${what}". Nada foi alterado. ` +
      'Escreva a configuração como um objeto com um array providers, ou adicione ' +
      'provideHttpClient(withInterceptors([protheusInterceptor])) e provideProtheus() à mão.',
  });
}
