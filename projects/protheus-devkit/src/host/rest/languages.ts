import { type RestRoute } from './rest-route.js';

/** The languages of the server. The address really is spelt so. */
export const languageRoute: RestRoute = {
  method: 'GET',
  path: '/api/language/v1/protheus-suported-languages',
  needs: 'nothing',
  answer: () => ({
    status: 200,
    body: [
      { language: 'pt', description: 'Português' },
      { language: 'en', description: 'English' },
      { language: 'es', description: 'Español' },
    ],
  }),
};
