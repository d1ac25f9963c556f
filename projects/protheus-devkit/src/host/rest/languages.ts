import { type RestRoute } from './rest-route.js';

/** The languages of the server. */
export const languages: readonly { readonly language: string; readonly description: string }[] = [
  { language: 'pt', description: 'Português' },
  { language: 'en', description: 'English' },
  { language: 'es', description: 'Español' },
];

/** Lists the languages. The address really is spelt so. */
export const languageRoute: RestRoute = {
  method: 'GET',
  path: '/api/language/v1/protheus-suported-languages',
  needs: 'nothing',
  answer: () => ({ status: 200, body: languages }),
};
