import { type RestRoute } from './rest-route.js';

/** The languages of the server. */
export const languages: readonly { readonly language: string; readonly description: string }[] = [
  { language: 'pt', description: 'Português' },
  { language: 'en', description: 'English' },
  { language: 'es', description: 'Español' },
];

/** Lists the languages. The path has this spelling in Protheus. */
export const languageRoute: RestRoute = {
  method: 'GET',
  path: '/api/language/v1/protheus-suported-languages',
  requires: 'nothing',
  handler: () => ({ status: 200, body: languages }),
};
