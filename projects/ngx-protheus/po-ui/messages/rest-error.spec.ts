import { HttpErrorResponse } from '@angular/common/http';
import { ProtheusError } from 'ngx-protheus';
import { detailLines, libraryCodeOf, restErrorOf } from './rest-error';

describe('restErrorOf', () => {
  const failure = (error: unknown) => new HttpErrorResponse({ status: 400, error });

  it('returns an error of Protheus', () => {
    const error = { code: '400', message: 'Pedido inválido.' };
    expect(restErrorOf(failure(error))).toBe(error);
  });

  it('returns undefined for anything else', () => {
    for (const error of [
      undefined,
      null,
      'text',
      [],
      {},
      { message: '' },
      { message: 7 },
      new ProtheusError('NGP501', 'for the developer'),
    ]) {
      expect(restErrorOf(failure(error))).toBeUndefined();
    }
    expect(restErrorOf(new Error('message'))).toBeUndefined();
  });
});

describe('libraryCodeOf', () => {
  const error = new ProtheusError('NGP403', 'for the developer');

  it('returns the code of a failed request and of a failed message', () => {
    expect(libraryCodeOf(new HttpErrorResponse({ status: 0, error }))).toBe('NGP403');
    expect(libraryCodeOf(error)).toBe('NGP403');
    expect(libraryCodeOf(new Error())).toBeUndefined();
  });
});

describe('detailLines', () => {
  it('returns the details of an error at any depth', () => {
    expect(
      detailLines({
        message: 'Pedido inválido.',
        detailedMessage: 'Dois campos faltam.',
        details: [
          { code: 'A1', message: 'Sem cliente', details: [{ message: 'C5_CLIENTE' }] },
          { message: 'Sem data', detailedMessage: 'C5_EMISSAO' },
        ],
      }),
    ).toEqual(['Dois campos faltam.', 'A1 – Sem cliente', 'C5_CLIENTE', 'Sem data', 'C5_EMISSAO']);
  });

  it('does not repeat the message, and ignores malformed details', () => {
    expect(detailLines({ message: 'Erro', detailedMessage: 'Erro' })).toEqual([]);
    expect(detailLines({ message: 'Erro', details: [{}, 1] as never })).toEqual([]);
    expect(detailLines({ message: 'Erro', details: 'x' as never })).toEqual([]);
  });
});
