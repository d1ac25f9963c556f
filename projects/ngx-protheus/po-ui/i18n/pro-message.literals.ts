import { type ProTexts } from './inject-literals';

/** The texts of `ProMessageService`; the context is `proMessage`. */
export interface ProMessageLiterals {
  details: string;
  help: string;
  noAnswer: string;
  failed: string;
}

export const proMessageTexts: ProTexts<ProMessageLiterals> = {
  pt: {
    details: 'Detalhes',
    help: 'Ajuda',
    noAnswer: 'O servidor não respondeu. Tente novamente em instantes.',
    failed: 'Não foi possível concluir a operação.',
  },
  es: {
    details: 'Detalles',
    help: 'Ayuda',
    noAnswer: 'El servidor no respondió. Intente nuevamente en unos instantes.',
    failed: 'No fue posible concluir la operación.',
  },
  en: {
    details: 'Details',
    help: 'Help',
    noAnswer: 'The server did not answer. Please try again in a moment.',
    failed: 'The operation could not be completed.',
  },
  ru: {
    details: 'Подробнее',
    help: 'Справка',
    noAnswer: 'Сервер не ответил. Повторите попытку через некоторое время.',
    failed: 'Не удалось выполнить операцию.',
  },
};
