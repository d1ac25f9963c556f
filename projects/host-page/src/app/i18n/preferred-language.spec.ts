import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { preferredLanguage } from './preferred-language';

describe('preferredLanguage', () => {
  it('returns the first requested language that the page has', () => {
    assert.equal(preferredLanguage(['', 'de-DE', 'es-AR', 'en']), 'es');
    assert.equal(preferredLanguage(['EN-us', 'pt-BR']), 'en');
  });

  it('returns Portuguese when the page has none of them', () => {
    assert.equal(preferredLanguage(['de', 'fr']), 'pt');
    assert.equal(preferredLanguage([]), 'pt');
  });
});
