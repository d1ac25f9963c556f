import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';

type Dictionary = Readonly<Record<string, string>>;

function placeholders(text: string): string[] {
  return (text.match(/\{\w+(?=[}:])/g) ?? []).sort();
}

function assertTranslates(translation: Dictionary, original: Dictionary): void {
  assert.deepEqual(Object.keys(translation).sort(), Object.keys(original).sort());
  for (const [key, text] of Object.entries(original)) {
    assert.ok(translation[key].trim(), key);
    assert.deepEqual(placeholders(translation[key]), placeholders(text), key);
  }
}

describe('the texts of the page', () => {
  it('exist in Portuguese, English and Spanish, with the same placeholders', () => {
    for (const language of [en, es]) assertTranslates(language, pt);
  });

  it('differ between the languages, except for names', () => {
    const same = Object.keys(pt).filter(key => {
      const name = key as keyof typeof pt;
      return pt[name] === en[name];
    });
    assert.deepEqual(same.sort(), [
      'areaLocal',
      'areaSession',
      'kindRequest',
      'menu',
      'status',
      'tenant',
      'token',
    ]);
  });
});
