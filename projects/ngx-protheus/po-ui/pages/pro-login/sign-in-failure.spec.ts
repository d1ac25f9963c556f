import { HttpErrorResponse } from '@angular/common/http';
import { proLoginTexts } from '../../i18n/pro-login.literals';
import { signInFailure } from './sign-in-failure';

describe('signInFailure', () => {
  const texts = proLoginTexts.pt;
  const textFor = (status: number, error?: unknown) =>
    signInFailure(new HttpErrorResponse({ status, error }), texts);

  it('returns the same text for a wrong user and a wrong password, whatever the response contains', () => {
    expect(textFor(401, { message: 'Usuário inexistente.' })).toBe(texts.wrong);
    expect(textFor(401, { message: 'Senha inválida.' })).toBe(texts.wrong);
  });

  it('returns the reason in the response of another error', () => {
    expect(textFor(403, { message: 'Senha expirada.' })).toBe('Senha expirada.');
    expect(textFor(500, '<html>')).toBe(texts.failed);
  });

  it('returns that the server did not respond', () => {
    expect(textFor(0)).toBe(texts.noAnswer);
  });

  it('returns a general text for any other error', () => {
    expect(signInFailure(new Error('x'), texts)).toBe(texts.failed);
  });
});
