import { HttpErrorResponse } from '@angular/common/http';

import { proLoginTexts } from '../../i18n/pro-login.literals';
import { signInFailure } from './sign-in-failure';

describe('signInFailure', () => {
  const texts = proLoginTexts.pt;
  const say = (status: number, error?: unknown) =>
    signInFailure(new HttpErrorResponse({ status, error }), texts);

  it('says the same of a wrong user and a wrong password, whatever the server tells', () => {
    expect(say(401, { message: 'Usuário inexistente.' })).toBe(texts.wrong);
    expect(say(401, { message: 'Senha inválida.' })).toBe(texts.wrong);
  });

  it('passes on the reason of another refusal', () => {
    expect(say(403, { message: 'Senha expirada.' })).toBe('Senha expirada.');
    expect(say(500, '<html>')).toBe(texts.failed);
  });

  it('says that nobody answered', () => {
    expect(say(0)).toBe(texts.noAnswer);
  });

  it('says of anything else that it failed', () => {
    expect(signInFailure(new Error('x'), texts)).toBe(texts.failed);
  });
});
