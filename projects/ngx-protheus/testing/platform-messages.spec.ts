import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom, type Observable } from 'rxjs';
import { ProBranchService } from '../src/lib/services/pro-branch.service';
import { ProBrandService } from '../src/lib/services/pro-brand.service';
import { ProCompanyService } from '../src/lib/services/pro-company.service';
import { ProDateService } from '../src/lib/services/pro-date.service';
import { ProLanguageService } from '../src/lib/services/pro-language.service';
import { ProMfaService } from '../src/lib/services/pro-mfa.service';
import { ProRoleService } from '../src/lib/services/pro-role.service';
import { ProSessionSettingsService } from '../src/lib/services/pro-session-settings.service';
import { ProSystemModuleService } from '../src/lib/services/pro-system-module.service';
import { ProTranslateStringService } from '../src/lib/services/pro-translate-string.service';
import { ProUserInfoService } from '../src/lib/services/pro-user-info.service';
import { FakeProtheusHost } from './fake-protheus-host';
import { provideProtheusTesting } from './provide-protheus-testing';

interface MessageCase {
  readonly type: string;
  readonly send: () => Observable<unknown>;
  /** The content that is sent to AdvPL. */
  readonly content: string;
  /** The answer of AdvPL, sent under the type that the fake host has for it. */
  readonly answer: unknown;
  /** The value that the service emits, if it is not the answer itself. */
  readonly emitted?: unknown;
}

const PAGE = { items: [{ Code: '1' }], hasNext: true };

function byChannel<T extends { setChannelAsHTTP(value: boolean): void }>(service: T): T {
  service.setChannelAsHTTP(false);
  return service;
}

function companies(): ProCompanyService {
  return byChannel(TestBed.inject(ProCompanyService));
}
function branches(): ProBranchService {
  return byChannel(TestBed.inject(ProBranchService));
}
function modules(): ProSystemModuleService {
  return byChannel(TestBed.inject(ProSystemModuleService));
}
function mfa(): ProMfaService {
  return byChannel(TestBed.inject(ProMfaService));
}

const MESSAGE_CASES: readonly MessageCase[] = [
  {
    type: 'getCompaniesList',
    send: () => companies().getListOfCompanies('x', 2, 5),
    content: '{"CorporateName":"x","page":2,"pageSize":5}',
    answer: PAGE,
  },
  {
    type: 'getCompanyInfo',
    send: () => companies().getCompany('T1'),
    content: 'T1',
    answer: { Code: 'T1' },
  },
  {
    type: 'getBranchesList',
    send: () => branches().getListOfBranches('x', 2, 5),
    content: '{"Description":"x","EnterpriseGroup":"T1","page":2,"pageSize":5}',
    answer: PAGE,
  },
  {
    type: 'getBranchInfo',
    send: () => branches().getBranch('D MG 01 '),
    content: '{"branch":"D MG 01 ","company":"T1"}',
    answer: { success: true, payload: '{"Code":"D MG 01 "}' },
    emitted: { Code: 'D MG 01 ' },
  },
  {
    type: 'getModulesList',
    send: () => modules().getListOfSystemModules('x', 2, 5),
    content: '{"description":"x","page":2,"pageSize":5}',
    answer: PAGE,
  },
  {
    type: 'getModuleInfo',
    send: () => modules().getSystemModule('05'),
    content: '05',
    answer: { id: '05' },
  },
  {
    type: 'getRoleList',
    send: () => TestBed.inject(ProRoleService).getListofRoles(),
    content: 'setRoleList',
    answer: [['1', 'Comprador']],
    emitted: { hasNext: false, items: [{ Code: '1', Description: 'Comprador' }] },
  },
  {
    type: 'getRoleItem',
    send: () => TestBed.inject(ProRoleService).getRoleByCode('1'),
    content: '1',
    answer: ['1', 'Comprador'],
    emitted: { Code: '1', Description: 'Comprador' },
  },
  {
    type: 'getUserInfo',
    send: () => byChannel(TestBed.inject(ProUserInfoService)).get('000001'),
    content: '000001',
    answer: { id: '000001' },
  },
  {
    type: 'getLanguages',
    send: () => byChannel(TestBed.inject(ProLanguageService)).getListOfLanguages(),
    content: 'setLanguages',
    answer: [{ language: 'pt', description: 'Português' }],
  },
  {
    type: 'getBrandContext',
    send: () => byChannel(TestBed.inject(ProBrandService)).getERPBrand(),
    content: 'setBrandContext',
    answer: 'TOTVS',
  },
  {
    type: 'getTranslateStringResource',
    send: () => byChannel(TestBed.inject(ProTranslateStringService)).getStrList('MATA010'),
    content: 'setTranslateStringResource',
    answer: { STR0001: 'Incluir' },
  },
  {
    type: 'getDateFormat',
    send: () => TestBed.inject(ProDateService).getDateFormat('pt-BR'),
    content: 'pt-BR',
    answer: 'dd/mm/yyyy',
  },
  {
    type: 'getSessionStart',
    send: () => TestBed.inject(ProSessionSettingsService).requestSettingsDefaults(),
    content: 'setSessionStart',
    answer: { company_code: 'T1' },
  },
  {
    type: 'submitButton',
    send: () => TestBed.inject(ProSessionSettingsService).saveSettingsDefaults({ role_code: '1' }),
    content: '{"role_code":"1"}',
    answer: 'true',
    emitted: { role_code: '1' },
  },
  { type: 'hasSecret', send: () => mfa().userHasMfaSecurity(), content: 'hasSecret', answer: {} },
  { type: 'mfaQrCode', send: () => mfa().getMfaQrCode(), content: 'mfaQrCode', answer: {} },
  {
    type: 'mfaValidCode',
    send: () => mfa().getMfaValid('123'),
    content: '123',
    answer: { tok: 1 },
  },
  {
    type: 'isConfig',
    send: () => mfa().isSIGACFG(),
    content: 'isConfig',
    answer: { isConfig: true },
    emitted: true,
  },
];

describe("the platform's own messages, over the real channel and the fake host", () => {
  for (const { type, send, content, answer, emitted = answer } of MESSAGE_CASES) {
    it(`${type} sends the expected content and emits the answer`, async () => {
      TestBed.configureTestingModule({
        providers: [
          provideHttpClient(),
          provideProtheusTesting({ advpl: { [type]: () => answer } }),
        ],
      });

      expect(await firstValueFrom(send())).toEqual(emitted);
      expect(TestBed.inject(FakeProtheusHost).messages.map(message => message.content)).toEqual([
        content,
      ]);
    });
  }
});
