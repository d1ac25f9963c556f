import { HttpClient } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PoNotificationService } from '@po-ui/ng-components';
import { ProtheusError } from 'ngx-protheus';
import { FakeProtheusHost, type ProtheusTestingOptions } from 'ngx-protheus/testing';
import { firstValueFrom } from 'rxjs';
import { button, setUpPage, until } from '../spec-support/page-setup';
import { removeToasts, toasts } from '../spec-support/toasts';
import { usePoUiLanguage } from '../spec-support/use-po-ui-language';
import { ProMessageService } from './pro-message.service';

describe('ProMessageService', () => {
  usePoUiLanguage('pt-BR');
  removeToasts();

  function messages(host?: ProtheusTestingOptions): ProMessageService {
    setUpPage({ host });
    return TestBed.inject(ProMessageService);
  }
  const texts = () =>
    toasts().map(toast => toast.querySelector('.po-toaster-message')?.textContent?.trim());
  const kinds = () => {
    const { stackTop, stackBottom } = TestBed.inject(PoNotificationService);
    return [...stackTop, ...stackBottom].map(({ instance }) => instance.type);
  };

  it('shows each kind of message by its number in AdvPL', () => {
    const service = messages();
    for (const type of [1, 2, 3, undefined, 9]) service.showMessage(`Mensagem ${type}`, type);
    expect(kinds()).toEqual(['warning', 'error', 'information', 'information', 'information']);
  });

  it('shows only one of two equal messages', () => {
    const service = messages();
    service.showOneMessage('Gravado', 1);
    service.showOneMessage('Gravado', 1);
    service.showOneMessage('Excluído', 1);
    expect(texts()).toEqual(['Gravado', 'Excluído']);
  });

  it('shows the messages of AdvPL, as JSON and as plain text', () => {
    messages();
    const host = TestBed.inject(FakeProtheusHost);
    host.emit('showMessage', { message: 'Saldo insuficiente', type: 1 });
    host.emit('showMessage', 'Fim do processamento');
    host.emit('showMessage', { type: 1 });
    expect(texts()).toEqual(['Saldo insuficiente', 'Fim do processamento']);
    expect(kinds()).toEqual(['warning', 'information']);
  });

  it('renders a message as text, never as HTML', () => {
    messages().showMessage('<img src=x onerror="alert(1)">');
    expect(texts()).toEqual(['<img src=x onerror="alert(1)">']);
    expect(document.querySelector('po-toaster img')).toBeNull();
  });

  describe('showError', () => {
    const error = {
      code: '400',
      message: 'Pedido inválido.',
      detailedMessage: 'O cliente 000001 está bloqueado',
      details: [{ code: 'A1', message: 'Bloqueio' }],
    };

    /** Sends a request that fails, and returns the error that the caller receives. */
    function fail(status: number, body: unknown, headers?: Record<string, string>): unknown {
      let failure: unknown;
      TestBed.inject(HttpClient)
        .get('/api/v1/orders', { headers })
        .subscribe({ error: cause => (failure = cause) });
      const request = TestBed.inject(HttpTestingController).expectOne(
        TestBed.inject(FakeProtheusHost).restUrl('/api/v1/orders'),
      );
      if (status) request.flush(body as object, { status, statusText: 'Refused' });
      else request.error(new ProgressEvent('error'));
      return failure;
    }

    it("does not repeat an error of Protheus that PO UI's interceptor has shown", () => {
      const service = messages();
      const failure = fail(400, error);
      expect(texts()).toEqual(['Pedido inválido.']);
      service.showError(failure);
      service.showError(failure);
      expect(texts()).toEqual(['Pedido inválido.']);
    });

    it('shows an error that the interceptor was configured not to show', () => {
      const service = messages();
      const failure = fail(400, { ...error, type: 'warning' }, { 'X-PO-No-Message': 'true' });
      expect(texts()).toEqual([]);
      service.showError(failure);
      expect(texts()).toEqual(['Pedido inválido.']);
      expect(kinds()).toEqual(['warning']);
    });

    it('shows the details behind a button', async () => {
      messages().showError(fail(400, error, { 'X-PO-No-Message': 'true' }));
      await until('the button', () => toasts()[0].querySelector('button'));
      button(toasts()[0], 'Detalhes').click();
      await until('the dialog', () => {
        TestBed.inject(ApplicationRef).tick();
        return document.querySelector('.po-modal')?.textContent?.includes(error.message);
      });
      const dialog = document.querySelector('.po-modal');
      expect(dialog?.textContent).toContain('Pedido inválido.');
      expect(dialog?.textContent).toContain('O cliente 000001 está bloqueado. A1 – Bloqueio.');
      dialog?.parentElement?.remove();
    });

    it('links the help of an error without details, if it is an http URL', () => {
      const service = messages();
      const opened = spyOn(window, 'open');
      service.showError(
        fail(400, { message: 'Sem acesso', helpUrl: 'https://tdn.totvs.com/x' }, withoutToast),
      );
      button(toasts()[0], 'Ajuda').click();
      expect(opened).toHaveBeenCalledOnceWith('https://tdn.totvs.com/x', '_blank', 'noopener');
      service.showError(
        fail(400, { message: 'Outro', helpUrl: 'javascript:alert(1)' }, withoutToast),
      );
      expect(toasts().at(-1)?.textContent).not.toContain('Ajuda');
    });
    const withoutToast = { 'X-PO-No-Message': 'true' };

    it('does not repeat that the server does not respond', () => {
      const service = messages();
      service.showError(fail(0, undefined));
      expect(texts().length).toBe(1);
    });

    it('shows that the server did not respond, if the interceptor has not', () => {
      messages().showError(fail(0, undefined, withoutToast));
      expect(texts()).toEqual(['O servidor não respondeu. Tente novamente em instantes.']);
    });

    it('shows the code of an error of this library, not its text for developers', () => {
      messages().showError(new ProtheusError('NGP403', 'for the developer'));
      expect(texts()).toEqual(['Não foi possível concluir a operação. (NGP403)']);
    });

    it('shows any other error without a reason', () => {
      messages().showError(new TypeError('x is undefined'));
      expect(texts()).toEqual(['Não foi possível concluir a operação.']);
    });
  });

  describe('changeLanguage', () => {
    for (const [answer, accepted] of [
      ['true', true],
      ['false', false],
      ['', false],
    ] as const) {
      it(`emits ${accepted} when AdvPL answers "${answer}"`, async () => {
        const service = messages({
          advpl: { changeLanguage: call => call.answer('changeLanguage', answer) },
        });
        expect(await firstValueFrom(service.changeLanguage('en'))).toBe(accepted);
        expect(TestBed.inject(FakeProtheusHost).sent('changeLanguage')).toEqual(['en']);
      });
    }

    it('emits true outside Protheus', async () => {
      const service = messages({ embedding: 'browser' });
      expect(await firstValueFrom(service.changeLanguage('en'))).toBeTrue();
    });
  });
});
