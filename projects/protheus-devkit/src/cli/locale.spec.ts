import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf } from './locale.js';

describe('languageOf', () => {
  it('returns the language of the argument', () => {
    assert.equal(languageOf('pt', { LANG: 'en_US.UTF-8' }), 'pt');
    assert.equal(languageOf('en', { LANG: 'pt_BR.UTF-8' }), 'en');
  });

  it('returns the language of the environment variables', () => {
    assert.equal(languageOf(undefined, { LANG: 'pt_BR.UTF-8' }), 'pt');
    assert.equal(languageOf(undefined, { LC_ALL: 'pt_PT', LANG: 'en_US' }), 'pt');
    assert.equal(languageOf(undefined, { LANG: 'fr_FR' }), 'en');
  });

  it('skips an empty variable', () => {
    assert.equal(languageOf(undefined, { LC_ALL: '', LANG: 'pt_BR.UTF-8' }, 'en-US'), 'pt');
    assert.equal(languageOf(undefined, { LC_ALL: '', LC_MESSAGES: '', LANG: '' }, 'pt-BR'), 'pt');
    assert.equal(languageOf('', { LANG: 'pt_BR.UTF-8' }, 'en-US'), 'pt');
  });

  it('returns the language of the system when no variable names one', () => {
    assert.equal(languageOf(undefined, {}, 'pt-BR'), 'pt');
    assert.equal(languageOf(undefined, { LANG: 'C' }, 'pt-BR'), 'pt');
    assert.equal(languageOf(undefined, { LANG: 'C.UTF-8' }, 'de-DE'), 'en');
    assert.equal(languageOf(undefined, { LANG: 'POSIX' }, 'pt-BR'), 'pt');
  });
});
