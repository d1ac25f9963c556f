import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type NoteText, noteText, noteTexts } from './note-texts.js';

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}

describe('the texts of the notes', () => {
  it('exist in three languages with the same placeholders', () => {
    for (const [topic, { en, pt, es }] of Object.entries<NoteText>(noteTexts)) {
      for (const text of [pt, es]) {
        assert.ok(text.trim() !== '' && text !== en, topic);
        assert.deepEqual(placeholders(text), placeholders(en), topic);
      }
    }
  });

  it('fill in the values and keep placeholders without a value', () => {
    const values = { method: 'GET' };
    assert.equal(noteText('request-without-token', values), 'GET {path} arrived without a token.');
  });
});
