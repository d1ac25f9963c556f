import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textIn } from './text.js';

describe('textIn', () => {
  it('returns the text in the language', () => {
    const text = { pt: 'sim', en: 'yes', es: 'sí' };
    assert.deepEqual(
      [textIn(text, 'pt'), textIn(text, 'en'), textIn(text, 'es')],
      Object.values(text),
    );
  });

  it('returns the English text when there is no Spanish one', () => {
    assert.equal(textIn({ pt: 'sim', en: 'yes' }, 'es'), 'yes');
  });
});
