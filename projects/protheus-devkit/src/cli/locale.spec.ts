import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf } from './locale.js';

describe('the language of the command line', () => {
  it('is the one asked for', () => {
    assert.equal(languageOf('pt', { LANG: 'en_US.UTF-8' }), 'pt');
    assert.equal(languageOf('en', { LANG: 'pt_BR.UTF-8' }), 'en');
  });

  it('is that of the environment', () => {
    assert.equal(languageOf(undefined, { LANG: 'pt_BR.UTF-8' }), 'pt');
    assert.equal(languageOf(undefined, { LC_ALL: 'pt_PT', LANG: 'en_US' }), 'pt');
    assert.equal(languageOf(undefined, { LANG: 'fr_FR' }), 'en');
  });

  it('is that of the next variable where one is set to nothing', () => {
    assert.equal(languageOf(undefined, { LC_ALL: '', LANG: 'pt_BR.UTF-8' }, 'en-US'), 'pt');
    assert.equal(languageOf(undefined, { LC_ALL: '', LC_MESSAGES: '', LANG: '' }, 'pt-BR'), 'pt');
    assert.equal(languageOf('', { LANG: 'pt_BR.UTF-8' }, 'en-US'), 'pt');
  });

  it('is that of the system where the environment says nothing', () => {
    assert.equal(languageOf(undefined, {}, 'pt-BR'), 'pt');
    assert.equal(languageOf(undefined, { LANG: 'C' }, 'pt-BR'), 'pt');
    assert.equal(languageOf(undefined, { LANG: 'C.UTF-8' }, 'de-DE'), 'en');
    assert.equal(languageOf(undefined, { LANG: 'POSIX' }, 'pt-BR'), 'pt');
  });
});
