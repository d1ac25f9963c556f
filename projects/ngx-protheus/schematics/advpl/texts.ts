import { type Language } from '../report/language';

/** Sentences for the documentation comments of the generated sources. */
export interface AdvplTexts {
  readonly opens: string;
  readonly library: string;
  readonly receives: string;
  readonly channel: string;
  readonly type: string;
  readonly content: string;
}

/** The sentences in one language. */
export function advplTexts(app: string, language: Language): AdvplTexts {
  return language === 'pt'
    ? {
        opens: `Abre o aplicativo ${app}; retorna quando ele é fechado.`,
        library: 'JsToAdvpl em TLPP requer a LIB 20240520 ou superior.',
        receives: 'Recebe as mensagens do aplicativo. A FwCallApp encontra esta função pelo nome.',
        channel: 'canal até o aplicativo: oWebChannel:AdvPLToJS(cType, cContent)',
        type: 'tipo da mensagem',
        content: 'conteúdo da mensagem, sempre texto',
      }
    : {
        opens: `Opens the application ${app}; returns when the application is closed.`,
        library: 'JsToAdvpl in TLPP requires LIB 20240520 or later.',
        receives:
          'Receives the messages of the application. FwCallApp finds this function by its name.',
        channel: 'channel to the application: oWebChannel:AdvPLToJS(cType, cContent)',
        type: 'type of the message',
        content: 'content of the message, always text',
      };
}
