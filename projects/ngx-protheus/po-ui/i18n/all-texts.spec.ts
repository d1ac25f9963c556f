import { ALL_TEXTS } from './all-texts.spec-support';

/** The placeholders of a text. */
function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}

for (const [context, texts] of Object.entries(ALL_TEXTS)) {
  describe(`The texts of ${context}`, () => {
    const portuguese = Object.entries<string>(texts.pt as Record<string, string>);

    it('exist in the four languages of PO UI', () => {
      expect(Object.keys(texts).sort()).toEqual(['en', 'es', 'pt', 'ru']);
    });

    for (const language of ['es', 'en', 'ru'] as const) {
      const translated = texts[language] as Record<string, string>;

      it(`have the same keys and placeholders in ${language} as in Portuguese`, () => {
        expect(Object.keys(translated).sort()).toEqual(portuguese.map(([key]) => key).sort());
        for (const [key, text] of portuguese) {
          expect(translated[key].trim()).withContext(key).not.toBe('');
          expect(placeholders(translated[key])).withContext(key).toEqual(placeholders(text));
        }
      });
    }

    it('are in Cyrillic letters in Russian', () => {
      for (const [key, text] of Object.entries<string>(texts.ru as Record<string, string>)) {
        expect(text)
          .withContext(key)
          .toMatch(/[а-яё]/i);
      }
    });
  });
}
