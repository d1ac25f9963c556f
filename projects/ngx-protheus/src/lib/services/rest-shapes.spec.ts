import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Observable } from 'rxjs';
import contract from '../../../../../conformance/rest-shapes.json';
import { ProAuthService } from './pro-auth.service';
import { ProBranchService } from './pro-branch.service';
import { ProBrandService } from './pro-brand.service';
import { ProCompanyService } from './pro-company.service';
import { ProGenericAdapterService } from './pro-generic-adapter.service';
import { ProLanguageService } from './pro-language.service';
import { ProMfaService } from './pro-mfa.service';
import { ProSessionSettingsService } from './pro-session-settings.service';
import { ProSystemModuleService } from './pro-system-module.service';
import { ProTranslateStringService } from './pro-translate-string.service';
import { ProUserAccessService } from './pro-user-access.service';
import { ProUserInfoService } from './pro-user-info.service';
import { ProUserProfileService } from './pro-user-profile.service';

function profile(): ProUserProfileService {
  const service = TestBed.inject(ProUserProfileService);
  service.setProfile('MYPROGRAM', 'TASK', 'TYPE');
  return service;
}

/** Every request of the services, with the values of the contract's cases. */
const CALLS: Readonly<Record<string, () => Observable<unknown>>> = {
  'a login': () => TestBed.inject(ProAuthService).requestToken({ username: 'a', password: 'b' }),
  'a refresh': () => TestBed.inject(ProAuthService).refreshToken('x'),
  companies: () => TestBed.inject(ProCompanyService).getListOfCompanies(),
  'a company': () => TestBed.inject(ProCompanyService).getCompany('{company}'),
  branches: () => TestBed.inject(ProBranchService).getListOfBranches(),
  'branches of a user': () => TestBed.inject(ProBranchService).getUserBranches(),
  'a branch': () => TestBed.inject(ProBranchService).getBranch('{branch}', '{company}'),
  'a user': () => TestBed.inject(ProUserInfoService).get('{userId}'),
  pswret: () => TestBed.inject(ProUserInfoService).pswRet(),
  modules: () => TestBed.inject(ProSystemModuleService).getListOfSystemModules(),
  'a module': () => TestBed.inject(ProSystemModuleService).getSystemModule('05'),
  languages: () => TestBed.inject(ProLanguageService).getListOfLanguages(),
  'the brand': () => TestBed.inject(ProBrandService).getERPBrand(),
  texts: () => TestBed.inject(ProTranslateStringService).getStrList('protheus-lib'),
  'access to a routine': () => TestBed.inject(ProUserAccessService).userHasAccess('MATA010', 3),
  'access to a table': () => TestBed.inject(ProUserAccessService).aliasHasAccess('SB1'),
  'a profile, created': () => profile().create('v'),
  'a profile, read': () => profile().read('usual'),
  'a profile, changed': () => profile().update('v'),
  'a profile, deleted': () => profile().delete(),
  'a generic list': () => TestBed.inject(ProGenericAdapterService).list({ alias: 'SB1' }),
  'a generic query': () => TestBed.inject(ProGenericAdapterService).query({ tables: 'SB1' }),
  'session defaults': () => TestBed.inject(ProSessionSettingsService).requestSettingsDefaults(),
  'session defaults, saved': () =>
    TestBed.inject(ProSessionSettingsService).saveSettingsDefaults({}),
  'second factor': () => TestBed.inject(ProMfaService).userHasMfaSecurity(),
  'second factor, set up': () => TestBed.inject(ProMfaService).getMfaQrCode(),
  'second factor, checked': () => TestBed.inject(ProMfaService).getMfaValid('000000'),
};

const METHODS = new Set(contract.cases.map(({ request }) => request.method));

describe('the requests of the services', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    sessionStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => sessionStorage.clear());

  for (const [name, call] of Object.entries(CALLS)) {
    it(`${name}: method and path are in the REST contract`, () => {
      call().subscribe({ error: () => undefined });
      // The sign-in loads the configuration first.
      const isConfig = ({ url }: { url: string }): boolean => /appconfig\.json$/i.test(url);
      for (const config of http.match(isConfig)) config.flush({ api_baseUrl: '/' });
      const [{ request }] = http.match(() => true);
      const path = decodeURIComponent(new URL(request.url, location.origin).pathname);
      const known = contract.cases.filter(
        ({ request: { method, path: known }, response }) =>
          method === request.method && known.split('?')[0] === path && response.status < 300,
      );

      expect(METHODS).toContain(request.method);
      expect(known.length).withContext(`${request.method} ${path}`).toBeGreaterThan(0);
    });
  }
});
