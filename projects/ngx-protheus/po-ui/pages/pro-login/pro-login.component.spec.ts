import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { ProAuthService, ProMfaService } from 'ngx-protheus';
import {
  fakeAccessToken,
  FakeProtheusHost,
  type ProtheusTestingOptions,
} from 'ngx-protheus/testing';
import { seriousViolations } from '../../spec-support/axe';
import { button, chooseLanguage, setUpPage, type, until } from '../../spec-support/page-setup';
import { resetThemeAroundEach } from '../../spec-support/reset-theme';
import { removeToasts, toasts } from '../../spec-support/toasts';
import { usePoUiLanguage } from '../../spec-support/use-po-ui-language';
import { ProLoginComponent } from './pro-login.component';

const OUTSIDE: ProtheusTestingOptions = { embedding: 'browser', session: { token: null } };

@Component({
  selector: 'pro-spec-login',
  standalone: true,
  imports: [ProLoginComponent],
  template: '<pro-login pro-next-route="/session"></pro-login>',
})
class NextRouteComponent {}

describe('ProLoginComponent', () => {
  usePoUiLanguage('pt-BR');
  resetThemeAroundEach();
  removeToasts();

  let fixture: ComponentFixture<unknown>;
  const page = () => fixture.nativeElement as HTMLElement;
  const text = () => page().textContent ?? '';
  const alert = () => page().querySelector('.failure')?.textContent?.trim();
  const field = (name: string) => {
    const input = page().querySelector<HTMLInputElement>(`[name=${name}] input`);
    if (!input) throw new Error(`There is no field ${name}.`);
    return input;
  };
  const url = () => TestBed.inject(Router).url;
  const stored = () => sessionStorage.getItem('ERPTOKEN');
  const token = (more: object = {}) => ({
    access_token: fakeAccessToken({ sub: 'ana', userid: '000001' }),
    refresh_token: 'fake',
    token_type: 'Bearer',
    scope: 'default',
    expires_in: 3600,
    ...more,
  });

  async function open(
    setup: Parameters<typeof setUpPage>[0],
    component: typeof ProLoginComponent | typeof NextRouteComponent = ProLoginComponent,
  ): Promise<void> {
    setUpPage(setup);
    fixture = TestBed.createComponent<unknown>(component);
    fixture.autoDetectChanges();
    await until('the form', () => page().querySelector('form'));
    await until('the fields', () => page().querySelector('[name=username] input'));
  }

  async function request(path: string): Promise<TestRequest> {
    const http = TestBed.inject(HttpTestingController);
    const expected = TestBed.inject(FakeProtheusHost).restUrl(path);
    let found: TestRequest | undefined;
    await until(`a request for ${path}`, () => {
      [found] = http.match(({ urlWithParams }) => urlWithParams === expected);
      return found;
    });
    return found as TestRequest;
  }

  async function signIn(user = 'ana', password = 'fake password'): Promise<void> {
    type(field('username'), user);
    if (password) type(field('password'), password);
    button(page(), 'Entrar').click();
    await fixture.whenStable();
  }

  for (const zoneless of [false, true]) {
    describe(`outside Protheus, ${zoneless ? 'zoneless' : 'with zone.js'}`, () => {
      beforeEach(() => open({ host: OUTSIDE, zoneless }));

      it('signs in by the token endpoint and navigates to the URL that the guard refused', async () => {
        TestBed.inject(ProAuthService).redirectUrl = '/orders?open=1';
        await signIn();
        const sent = await request('/api/oauth2/v1/token');
        const form = new URLSearchParams(String(sent.request.body));
        expect(Object.fromEntries(form)).toEqual({
          grant_type: 'password',
          username: 'ana',
          password: 'fake password',
        });
        const response = token();
        sent.flush(response);
        await until('the navigation', () => url() === '/orders?open=1');
        expect(JSON.parse(stored() ?? '{}').access_token).toBe(response.access_token);
      });

      it('shows a wrong password in the page, without a toast, and keeps the user', async () => {
        await signIn();
        (await request('/api/oauth2/v1/token')).flush(
          { code: '401', message: 'Usuário inexistente.' },
          { status: 401, statusText: 'Unauthorized' },
        );
        await until('the message', alert);
        expect(alert()).toBe('Usuário ou senha inválidos.');
        expect(toasts()).toEqual([]);
        expect(field('username').value).toBe('ana');
        expect([stored(), url()]).toEqual([null, '/']);
      });

      it('sends no request without user and password', async () => {
        await signIn('ana', '');
        await until('the message', alert);
        expect(alert()).toBe('Informe o usuário e a senha.');
        TestBed.inject(HttpTestingController).expectNone(({ url }) => url.includes('token'));
        expect(stored()).toBeNull();
      });
    });
  }

  it('submits the form by the Enter key', async () => {
    await open({ host: OUTSIDE });
    type(field('username'), 'ana');
    type(field('password'), 'fake password');
    page().querySelector('form')?.requestSubmit();
    expect((await request('/api/oauth2/v1/token')).request.method).toBe('POST');
  });

  it('navigates to pro-next-route', async () => {
    await open({ host: OUTSIDE }, NextRouteComponent);
    TestBed.inject(ProAuthService).redirectUrl = '/orders';
    await signIn();
    (await request('/api/oauth2/v1/token')).flush(token());
    await until('the navigation', () => url() === '/session');
    expect(stored()).not.toBeNull();
  });

  it('hides what only AdvPL can do', async () => {
    await open({ host: OUTSIDE });
    expect(text()).not.toContain('Esqueci');
    expect(text()).not.toContain('Lembrar');
  });

  it('changes the language, also of the shown message, and keeps the typed user', async () => {
    await open({ host: OUTSIDE });
    await signIn('ana', '');
    (await request('/api/language/v1/protheus-suported-languages')).flush([
      { language: 'pt', description: 'Português' },
      { language: 'en', description: 'English' },
    ]);
    await chooseLanguage(page(), 'English');
    await until('English', () => text().includes('Sign in to Protheus'));
    await fixture.whenStable();
    expect(alert()).toBe('Enter the user and the password.');
    expect(field('username').value).toBe('ana');
  });

  it('applies the dark theme of the user who signed in', async () => {
    await open({ host: OUTSIDE });
    await signIn();
    (await request('/api/oauth2/v1/token')).flush(token());
    const profile = '/api/framework/v1/profileService/wAPIpLOGIN/CONFIG/DARK?defaultValue=false';
    (await request(profile)).flush('true');
    expect(document.documentElement.className).toContain('-dark-');
  });

  describe('with a second factor', () => {
    const mfa = '/api/framework/mfa';
    const secured = token({ hasMFA: true });

    async function firstStep(hasSecret: boolean): Promise<void> {
      await open({ host: OUTSIDE });
      await signIn();
      (await request('/api/oauth2/v1/token')).flush(secured);
      (await request(`${mfa}/hasSecret`)).flush({ hasSecret });
      await until('the code', () => page().querySelector('[name=code] input'));
    }
    async function confirm(code: string, tok: number, byKey = false): Promise<TestRequest> {
      type(field('code'), code);
      if (byKey) page().querySelector('form')?.requestSubmit();
      else button(page(), 'Confirmar').click();
      const sent = await request(`${mfa}/tok?token=${code}`);
      sent.flush({ tok });
      await fixture.whenStable();
      return sent;
    }

    it('stores no token before the code is verified', async () => {
      await firstStep(true);
      expect(stored()).toBeNull();
      const sent = await confirm('111111', 0);
      expect(sent.request.headers.get('Authorization')).toBe(`Bearer ${secured.access_token}`);
      expect(alert()).toBe('Código inválido ou expirado. Informe o código atual.');
      expect([stored(), url()]).toEqual([null, '/']);
      await confirm('123456', 1, true);
      expect(JSON.parse(stored() ?? '{}')).toEqual(secured);
      expect(TestBed.inject(ProMfaService).getIsValidToken()).toBeTrue();
    });

    it('returns to the first step and stores nothing', async () => {
      await firstStep(true);
      button(page(), 'Voltar').click();
      await until('the first step', () => page().querySelector('[name=password] input'));
      expect([stored(), field('password').value]).toEqual([null, '']);
    });

    it('shows the QR code if the second factor is not set up', async () => {
      await firstStep(false);
      (await request(`${mfa}/TOTPURI`)).flush({
        cQrCode: 'otpauth://totp/Protheus:ana?secret=JBSWY3DPEHPK3PXP&issuer=Protheus',
      });
      await until('the picture', () => page().querySelector('.qr'));
      expect(text()).toContain('JBSWY3DPEHPK3PXP');
      expect(await seriousViolations(page())).toEqual([]);
    });

    it('shows that the code could not be verified', async () => {
      await firstStep(true);
      type(field('code'), '123456');
      button(page(), 'Confirmar').click();
      (await request(`${mfa}/tok?token=123456`)).flush(
        { message: 'Erro' },
        { status: 500, statusText: 'Error' },
      );
      await until('the message', alert);
      expect(alert()).toBe('Não foi possível verificar o código. Tente novamente.');
      expect([stored(), toasts()]).toEqual([null, []]);
    });
  });

  describe('inside Protheus', () => {
    const start = {
      username: 'ana',
      username_when: true,
      password: '',
      remember_user: true,
      show_remember_user: true,
    };
    const inside = (defaults: object = {}, advpl: ProtheusTestingOptions['advpl'] = {}) =>
      open({
        host: {
          session: { token: null },
          advpl: {
            getLoginStart: call => call.answer(call.content, { ...start, ...defaults }),
            ...advpl,
          },
        },
      });
    const host = () => TestBed.inject(FakeProtheusHost);

    it('starts with the values of AdvPL, and signs in over the channel with the user remembered', async () => {
      await inside({}, { loginInside: call => call.answer('setToken', token()) });
      expect(field('username').value).toBe('ana');
      type(field('password'), 'fake password');
      button(page(), 'Entrar').click();
      await until('the token', stored);
      expect(
        host()
          .sent('loginInside')
          .map(content => JSON.parse(atob(content))),
      ).toEqual([{ usr: 'ana', psw: 'fake password', remember: true }]);
    });

    it('shows a refusal, which AdvPL sends as an empty answer', async () => {
      await inside({}, { loginInside: call => call.answer('setToken', '') });
      type(field('password'), 'fake password');
      button(page(), 'Entrar').click();
      await until('the message', alert);
      expect([alert(), stored()]).toEqual(['Usuário ou senha inválidos.', null]);
    });

    it('sends the typed user to AdvPL to recover the password', async () => {
      await inside();
      button(page(), 'Esqueci minha senha').click();
      expect(host().sent('openPasswordRecovery')).toEqual(['ana']);
    });

    it('disables the field of a fixed user', async () => {
      await inside({ username_when: false });
      expect(field('username').disabled).toBeTrue();
    });

    it('requires no password with single sign-on', async () => {
      await inside(
        { singleSignOnRequired: true },
        { loginInside: call => call.answer('setToken', token()) },
      );
      expect(page().querySelector('[name=password]')).toBeNull();
      button(page(), 'Entrar').click();
      await until('the token', stored);
      expect(text()).toContain('conta corporativa');
    });

    it('verifies the second factor over the channel', async () => {
      await inside(
        {},
        {
          loginInside: call => call.answer('setToken', token({ hasMFA: true })),
          hasSecret: call => call.answer('hasSecret', { hasSecret: true }),
          mfaValidCode: call => call.answer('mfaValidCode', { tok: 1 }),
        },
      );
      type(field('password'), 'fake password');
      button(page(), 'Entrar').click();
      await until('the code', () => page().querySelector('[name=code] input'));
      expect(stored()).toBeNull();
      type(field('code'), '123456');
      button(page(), 'Confirmar').click();
      await until('the token', stored);
      expect(host().sent('mfaValidCode')).toEqual(['123456']);
    });
  });

  it('reads the data of a resolver of its route, under any name', async () => {
    setUpPage({ host: OUTSIDE, routes: [] });
    const { ActivatedRoute } = await import('@angular/router');
    TestBed.overrideProvider(ActivatedRoute, {
      useValue: { snapshot: { data: { title: 'x', who: { username: 'eva', password: '' } } } },
    });
    fixture = TestBed.createComponent<unknown>(ProLoginComponent);
    fixture.autoDetectChanges();
    await until('the user', () => page().querySelector('[name=username] input'));
    await fixture.whenStable();
    expect(field('username').value).toBe('eva');
  });

  it('has no serious violation of accessibility', async () => {
    await open({ host: OUTSIDE });
    await signIn('ana', '');
    await fixture.whenStable();
    expect(await seriousViolations(page())).toEqual([]);
  });
});
