import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultCatalogue } from '../../../../protheus-devkit/src/host/faults/catalogue.js';
import { noteTexts } from '../../../../protheus-devkit/src/host/log/note-texts.js';
import { en } from './en';
import { es } from './es';
import { faultsEs } from './faults.es';
import { notesEs } from './notes.es';
import { notesPt } from './notes.pt';
import { pt } from './pt';

type Dictionary = Readonly<Record<string, string>>;

const gaps = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

function assertSays(same: Dictionary, as: Dictionary): void {
  assert.deepEqual(Object.keys(same).sort(), Object.keys(as).sort());
  for (const [key, text] of Object.entries(as)) {
    assert.ok(same[key].trim(), key);
    assert.deepEqual(gaps(same[key]), gaps(text), key);
  }
}

describe('the texts of the page', () => {
  it('are said in Portuguese, English and Spanish, with the same values', () => {
    for (const language of [en, es]) assertSays(language, pt);
  });

  it('differ between the languages, but for what has one name', () => {
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

  it('have a translation for each note of the host', () => {
    for (const notes of [notesPt, notesEs]) assertSays(notes, noteTexts);
  });

  it('have a translation for each fault', () => {
    assert.deepEqual(Object.keys(faultsEs).sort(), Object.keys(faultCatalogue).sort());
    for (const text of Object.values(faultsEs)) assert.ok(text.trim());
  });
});
