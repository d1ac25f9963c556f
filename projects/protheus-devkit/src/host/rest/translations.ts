import { type RestRoute } from './rest-route.js';

const literals: Readonly<Record<string, readonly string[]>> = {
  'pt-BR': ['Confirmar', 'Cancelar', 'Atenção', 'Usuário não encontrado', 'Operação concluída'],
  en: ['Confirm', 'Cancel', 'Attention', 'User not found', 'Operation completed'],
  es: ['Confirmar', 'Cancelar', 'Atención', 'Usuario no encontrado', 'Operación concluida'],
};

/** The literals of any resource, `STR0001` and so on. */
export function literalsIn(language: string): object {
  return Object.fromEntries(
    literals[language].map((text, at) => [`STR${String(at + 1).padStart(4, '0')}`, text]),
  );
}

/** The literals of a resource in the language of the request. */
export const translationRoute: RestRoute = {
  method: 'GET',
  path: '/api/framework/v1/FwRestTranslate/:resource',
  requires: 'nothing',
  handler: ({ language }) => ({ status: 200, body: literalsIn(language) }),
};
