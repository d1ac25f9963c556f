import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentLanguage } from './language';

describe('currentLanguage', () => {
  it('returns the language of the environment variables', () => {
    assert.equal(currentLanguage({ LANG: 'pt_BR.UTF-8' }, 'en-US'), 'pt');
    assert.equal(currentLanguage({ LC_ALL: 'en_US.UTF-8', LANG: 'pt_BR.UTF-8' }, 'pt-BR'), 'en');
    assert.equal(currentLanguage({ LANG: 'de_DE.UTF-8' }, 'pt-BR'), 'en');
  });

  it('returns the language of the system when no variable is set', () => {
    assert.equal(currentLanguage({}, 'pt-BR'), 'pt');
    assert.equal(currentLanguage({ LANG: 'C.UTF-8' }, 'pt-BR'), 'pt');
    assert.equal(currentLanguage({ LANG: '' }, 'en-US'), 'en');
  });
});
