import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { preferredLanguage } from './preferred-language';

describe('preferredLanguage', () => {
  it('is the first wanted one that the page speaks', () => {
    assert.equal(preferredLanguage(['', 'de-DE', 'es-AR', 'en']), 'es');
    assert.equal(preferredLanguage(['EN-us', 'pt-BR']), 'en');
  });

  it('is Portuguese when it speaks none of them', () => {
    assert.equal(preferredLanguage(['de', 'fr']), 'pt');
    assert.equal(preferredLanguage([]), 'pt');
  });
});
