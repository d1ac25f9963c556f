import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from './pages.js';

/** Search terms of users with a problem that are the same in each language. */
const SYMPTOMS = [
  ...['401', 'CORS', 'NG04002', '`HttpClientModule`', '`provideHttpClient()`', '`loadAppConfig()`'],
  ...[
    '`environment`',
    '`apiBaseUrl`',
    '`api_base_url`',
    '`browser/`',
    '`insideProtheus()`',
    'login',
  ],
  ...['`advpltojs.js`', '`--force`', '`--legacy-peer-deps`', "provide: 'Window'", 'zip', 'timer'],
];

const FAQS = {
  'docs/faq.md': ['white screen', 'interceptor', 'address of the server', 'licence', 'index.html'],
  'docs/pt-BR/perguntas-frequentes.md': [
    ...['tela branca', 'interceptor', 'endereço do servidor', 'licença', 'index.html'],
  ],
};

describe('the frequent questions', () => {
  for (const [path, words] of Object.entries(FAQS)) {
    it(`have the search terms of users in ${path}`, () => {
      const text = readPage(path).text.toLowerCase().replace(/\s+/g, ' ');
      for (const word of [...SYMPTOMS, ...words])
        assert.ok(text.includes(word.toLowerCase()), word);
    });
  }
});
