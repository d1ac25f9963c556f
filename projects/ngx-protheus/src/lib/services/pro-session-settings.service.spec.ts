import { type HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { type AdvplStub } from './advpl-stub.spec-support';
import { ProSessionSettingsService } from './pro-session-settings.service';
import { setUpServiceTest, tearDownServiceTest } from './service-test.spec-support';

describe('ProSessionSettingsService', () => {
  const URL = '/api/protheus/session/v1/defaults';
  let advpl: AdvplStub;
  let http: HttpTestingController;
  let settings: ProSessionSettingsService;

  beforeEach(() => {
    ({ advpl, http } = setUpServiceTest());
    settings = TestBed.inject(ProSessionSettingsService);
  });
  afterEach(tearDownServiceTest);

  it('requests the settings from the REST server in a plain browser', async () => {
    const start = firstValueFrom(settings.requestSettingsDefaults());
    const saved = firstValueFrom(settings.saveSettingsDefaults({ company_code: 'T1' }));
    http.expectOne({ method: 'GET', url: URL }).flush({ company_code: 'T1' });
    const post = http.expectOne({ method: 'POST', url: URL });
    post.flush({ company_code: 'T1' });

    expect(await start).toEqual({ company_code: 'T1' });
    expect(await saved).toEqual({ company_code: 'T1' });
    expect(post.request.body).toEqual({ company_code: 'T1' });
    expect(post.request.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  });

  describe('inside a host', () => {
    beforeEach(() => {
      sessionStorage.setItem('SocketPort', '1');
      sessionStorage.setItem('RemoteType', '1');
    });

    it('requests the settings from AdvPL', async () => {
      advpl.answers = { getSessionStart: '{"company_code":"T1"}', submitButton: 'true' };

      expect(await firstValueFrom(settings.requestSettingsDefaults())).toEqual({
        company_code: 'T1',
      });
      expect(await firstValueFrom(settings.saveSettingsDefaults({ branch_code: '01' }))).toEqual({
        branch_code: '01',
      });
      expect(advpl.sent).toEqual([
        ['getSessionStart', 'setSessionStart', 'setSessionStart'],
        ['submitButton', '{"branch_code":"01"}', 'submitButtonResponse'],
      ]);
    });

    it('returns empty settings when AdvPL has none', async () => {
      advpl.answers = { getSessionStart: '' };

      const start = await firstValueFrom(settings.requestSettingsDefaults());
      expect(start.environment_when).toBeTrue();
      expect(start.role_code).toBe('');
    });

    it('throws NGP234 when AdvPL refuses the settings', async () => {
      advpl.answers = { submitButton: 'false' };

      await expectAsync(firstValueFrom(settings.saveSettingsDefaults({}))).toBeRejectedWith(
        jasmine.objectContaining({ code: 'NGP234' }),
      );
    });
  });

  it('removes the values of the session, but not those of the page', () => {
    sessionStorage.setItem('ERPAPPCONFIG', '{}');
    sessionStorage.setItem('NgxProtheusConfig http://erp:8080/app-root/demo/', '{}');
    sessionStorage.setItem('appName', 'demo');
    sessionStorage.setItem('ERPTOKEN', '{}');
    sessionStorage.setItem('own', '1');

    settings.clearSettingsDefaults();

    expect(Object.keys(sessionStorage).sort()).toEqual([
      'ERPAPPCONFIG',
      'NgxProtheusConfig http://erp:8080/app-root/demo/',
      'appName',
    ]);
    expect(advpl.sent).toEqual([['backButton', '', undefined]]);
  });
});
