import { type Language } from '../report/language';

/** The sentences of the generated sources' documentation. */
export interface AdvplTexts {
  readonly opens: string;
  readonly library: string;
  readonly receives: string;
  readonly channel: string;
  readonly type: string;
  readonly content: string;
}

/** The sentences in a language. */
export function advplTexts(app: string, language: Language): AdvplTexts {
  return language === 'pt'
    ? {
        opens: `Abre a aplicação ${app}; retorna quando ela fecha.`,
        library: 'JsToAdvpl em TLPP requer a LIB 20240520 ou mais nova.',
        receives: 'Recebe as mensagens da aplicação. A FwCallApp a encontra pelo nome.',
        channel: 'canal até a aplicação: oWebChannel:AdvPLToJS(cType, cContent)',
        type: 'tipo da mensagem',
        content: 'conteúdo da mensagem, sempre texto',
      }
    : {
        opens: `Opens the application ${app}; returns when it closes.`,
        library: 'JsToAdvpl in TLPP needs LIB 20240520 or newer.',
        receives: 'Receives the messages of the application. FwCallApp finds it by its name.',
        channel: 'channel to the application: oWebChannel:AdvPLToJS(cType, cContent)',
        type: 'type of the message',
        content: 'content of the message, always text',
      };
}
