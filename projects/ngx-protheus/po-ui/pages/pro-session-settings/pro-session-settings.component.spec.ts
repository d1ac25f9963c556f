import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { ProAuthService, ProtheusSession } from 'ngx-protheus';
import { FakeProtheusHost, type ProtheusTestingOptions } from 'ngx-protheus/testing';
import { ProBranchLookupComponent } from '../../branch-lookup/pro-branch-lookup.component';
import { ProCompanyLookupComponent } from '../../company-lookup/pro-company-lookup.component';
import { seriousViolations } from '../../spec-support/axe';
import { button, setUpPage, until } from '../../spec-support/page-setup';
import { resetThemeAroundEach } from '../../spec-support/reset-theme';
import { removeToasts, toasts } from '../../spec-support/toasts';
import { usePoUiLanguage } from '../../spec-support/use-po-ui-language';
import { ProSessionSettingsComponent } from './pro-session-settings.component';

const DEFAULTS = {
  base_date: '20260102',
  company_code: 'T1',
  company_description: 'Grupo Teste 1',
  branch_code: 'D MG 01 ',
  branch_description: 'Filial Belo Horizonte',
  environment_code: 5,
  environment_description: 'Faturamento',
  environment_when: true,
  role_code: '',
  role_description: '',
  role_when: false,
  show_mdi_menu_info: true,
  mdi_menu_info: false,
  show_go_emp_fil: false,
  go_emp_fil: true,
  disable_back_button: false,
};

const MODULE = { id: '5', name: 'SIGAFAT', description: 'Faturamento' };

describe('ProSessionSettingsComponent', () => {
  usePoUiLanguage('pt-BR');
  resetThemeAroundEach();
  removeToasts();

  let fixture: ComponentFixture<ProSessionSettingsComponent>;
  const page = () => fixture.nativeElement as HTMLElement;
  const form = () => fixture.componentInstance.form;
  const host = () => TestBed.inject(FakeProtheusHost);
  const session = () => TestBed.inject(ProtheusSession);
  const url = () => TestBed.inject(Router).url;
  const lookup = <T>(type: new () => T): T =>
    fixture.debugElement.query(By.directive(type)).componentInstance;

  /** Responds to the pending requests of the fields. */
  function answerLookups(): TestRequest[] {
    const http = TestBed.inject(HttpTestingController);
    const requests = http.match(({ url }) => /companies|branches|systemModules/.test(url));
    for (const request of requests) {
      const { url } = request.request;
      if (request.cancelled) continue;
      if (url.includes('systemModules')) request.flush(MODULE);
      else if (url.includes('companies')) {
        request.flush({ Code: url.slice(-2), CorporateName: `Grupo ${url.slice(-2)}` });
      } else {
        const [, code] = decodeURIComponent(url).split('|');
        request.flush({ Code: code, Description: `Filial ${code}`, EnterpriseGroup: 'T1' });
      }
    }
    return requests;
  }
  async function settled(): Promise<void> {
    await until('a settled form', () => {
      answerLookups();
      return !form().pending && form().controls.branch_code.value;
    });
    for (let step = 0; step < 10; step++) {
      await new Promise<void>(resolve => setTimeout(resolve));
      answerLookups();
    }
  }
  async function open(
    options: ProtheusTestingOptions,
    inputs: Partial<ProSessionSettingsComponent> = {},
  ): Promise<void> {
    setUpPage({ host: options });
    fixture = TestBed.createComponent(ProSessionSettingsComponent);
    Object.assign(fixture.componentInstance, inputs);
    fixture.autoDetectChanges();
  }
  async function request(path: string): Promise<TestRequest> {
    const http = TestBed.inject(HttpTestingController);
    let found: TestRequest | undefined;
    await until(`a request for ${path}`, () => {
      [found] = http.match(({ url }) => url === host().restUrl(path));
      return found;
    });
    return found as TestRequest;
  }

  describe('inside Protheus', () => {
    const inside = (
      defaults: object = {},
      advpl: ProtheusTestingOptions['advpl'] = {},
      inputs: Partial<ProSessionSettingsComponent> = {},
    ) =>
      open(
        {
          advpl: {
            getSessionStart: { ...DEFAULTS, ...defaults },
            submitButton: 'true',
            canUseDarkTheme: 'true',
            setThemeProfile: 'true',
            ...advpl,
          },
        },
        inputs,
      );
    const submitted = () =>
      host()
        .sent('submitButton')
        .map(content => JSON.parse(content));

    it('sends the values that AdvPL proposed, with their types and the hidden ones', async () => {
      await inside();
      await settled();
      button(page(), 'Entrar').click();
      await until('the message', () => submitted().length);
      expect(submitted()).toEqual([DEFAULTS]);
    });

    it('sets the first branch of the chosen company group, and starts the session with it', async () => {
      let started = 0;
      await inside();
      fixture.componentInstance.started.subscribe(() => started++);
      await settled();
      const company = {
        Code: 'T2',
        CorporateName: 'Grupo Teste 2',
        FirstBranchCode: 'M SP 01 ',
        FirstBranchDescription: 'Filial São Paulo',
      };
      form().controls.company_code.setValue('T2');
      lookup(ProCompanyLookupComponent).companySetted.emit(company);
      await settled();
      button(page(), 'Entrar').click();
      await until('the start', () => (answerLookups(), started));
      expect(submitted()[0]).toEqual({
        ...DEFAULTS,
        company_code: 'T2',
        company_description: 'Grupo Teste 2',
        branch_code: 'M SP 01 ',
        branch_description: 'Filial São Paulo',
      });
      expect(session().company()).toEqual(company);
      expect(session().branch()?.Code).toBe('M SP 01 ');
      expect(session().baseDate()).toEqual(new Date(2026, 0, 2));
      expect(session().module()).toBe('FAT');
      // AdvPL continues from here.
      expect(url()).toBe('/');
    });

    it('navigates to pro-next-route', async () => {
      await inside({}, {}, { nextRoute: '/orders' });
      await settled();
      button(page(), 'Entrar').click();
      await until('the navigation', () => (answerLookups(), url() === '/orders'));
      expect(url()).toBe('/orders');
    });

    it('shows a refusal and does not change the session', async () => {
      await inside({ company_code: 'T2' }, { submitButton: '' });
      await settled();
      button(page(), 'Entrar').click();
      await until('the toast', () => toasts().length);
      expect(toasts()[0].textContent).toContain('O Protheus não aceitou estes parâmetros.');
      expect(session().company()?.Code).toBe('T1');
    });

    it('sends nothing while a field is empty', async () => {
      await inside({ branch_code: '' });
      await until('the form', () => page().querySelector('form'));
      await until('the proposal', () => (answerLookups(), form().controls.company_code.value));
      button(page(), 'Entrar').click();
      await until('the message', () => (answerLookups(), page().querySelector('.failure')));
      expect(page().querySelector('.failure')?.textContent).toContain('Preencha todos os campos');
      expect(submitted()).toEqual([]);
    });

    it('disables a fixed module, and shows the role if there are roles', async () => {
      await inside(
        { environment_when: false, role_when: true, role_code: '000001' },
        { getRoleItem: ['000001', 'Comprador'] },
      );
      await settled();
      expect(form().controls.environment_code.disabled).toBeTrue();
      expect(page().querySelector('pro-role-lookup')).not.toBeNull();
    });

    it('notifies AdvPL and removes the token when the user goes back', async () => {
      await inside();
      await settled();
      button(page(), 'Voltar').click();
      expect(host().sent('backButton')).toEqual(['']);
      expect(sessionStorage.getItem('ERPTOKEN')).toBeNull();
    });

    it("does not go back when AdvPL forbids it, also with the browser's button", async () => {
      await inside({ disable_back_button: true });
      await settled();
      expect(page().textContent).not.toContain('Voltar');
      dispatchEvent(new PopStateEvent('popstate'));
      expect(host().sent('sendLogRedirect')).toEqual(['session-settings']);
      fixture.destroy();
      dispatchEvent(new PopStateEvent('popstate'));
      expect(host().sent('sendLogRedirect').length).toBe(1);
    });

    it('applies the dark theme and sends the choice to AdvPL', async () => {
      await inside();
      await settled();
      await until('the switch', () => page().querySelector('po-switch'));
      page()
        .querySelector<HTMLElement>('po-switch .container-switch, po-switch [role=switch]')
        ?.click();
      await until('the message', () => host().sent('setThemeProfile').length);
      expect(host().sent('setThemeProfile')).toEqual(['true']);
      expect(document.documentElement.className).toContain('-dark-');
    });

    it('requests the sign-in message of AdvPL when the user did not sign in here', async () => {
      await inside();
      expect(host().sent('showLoginMessage')).toEqual(['']);
    });

    it('binds the branch field to the company group of the form', async () => {
      await inside();
      await settled();
      expect(lookup(ProBranchLookupComponent).company).toBe('T1');
    });

    it('has no serious violation of accessibility', async () => {
      await inside({ show_go_emp_fil: true }, {}, { environment: 'Homologação' });
      await settled();
      expect(await seriousViolations(page())).toEqual([]);
    });
  });

  describe('outside Protheus', () => {
    const defaults = '/api/protheus/session/v1/defaults';

    it('saves by the REST server, writes the session and navigates to the URL that the guard refused', async () => {
      await open({ embedding: 'browser', session: { user: { id: '000001', name: 'ana' } } });
      TestBed.inject(ProAuthService).redirectUrl = '/orders';
      (await request(defaults)).flush(DEFAULTS);
      await settled();
      expect(page().textContent).toContain('Olá, ana.');
      button(page(), 'Entrar').click();
      const saved = await request(defaults);
      expect([saved.request.method, saved.request.body]).toEqual(['POST', DEFAULTS]);
      saved.flush(DEFAULTS);
      await until('the navigation', () => (answerLookups(), url() === '/orders'));
      expect(session().company()?.Code).toBe('T1');
      expect(session().branch()?.Code).toBe('D MG 01 ');
    });

    it('shows the error of the server once, and can be submitted again', async () => {
      await open({ embedding: 'browser', session: { user: { id: '000001', name: 'ana' } } });
      (await request(defaults)).flush(DEFAULTS);
      await settled();
      for (let times = 0; times < 2; times++) {
        button(page(), 'Entrar').click();
        (await request(defaults)).flush(
          { code: '400', message: 'Data base não permitida.' },
          { status: 400, statusText: 'Bad Request' },
        );
        await fixture.whenStable();
        if (!times) expect(toasts().length).toBe(1);
      }
      expect(toasts()[0].textContent).toContain('Data base não permitida.');
      expect(session().company()).toBeUndefined();
    });

    it('is shown empty when the server has no initial values', async () => {
      await open({ embedding: 'browser', session: { user: { id: '000001', name: 'ana' } } });
      (await request(defaults)).flush(
        { code: '500', message: 'Erro interno.' },
        { status: 500, statusText: 'Error' },
      );
      await until('the form', () => page().querySelector('form'));
      expect(form().getRawValue().company_code).toBeNull();
      expect(toasts().length).toBe(1);
    });
  });
});
