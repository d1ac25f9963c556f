import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { AdvplStub } from './advpl-stub.spec-support';
import { ProMfaService } from './pro-mfa.service';

describe('ProMfaService', () => {
  let advpl: AdvplStub;
  let http: HttpTestingController;
  let mfa: ProMfaService;

  beforeEach(() => {
    advpl = new AdvplStub();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), advpl.provider],
    });
    http = TestBed.inject(HttpTestingController);
    mfa = TestBed.inject(ProMfaService);
  });
  afterEach(() => http.verify());

  it('sends requests to the REST server by default', async () => {
    const secret = firstValueFrom(mfa.userHasMfaSecurity());
    const code = firstValueFrom(mfa.getMfaQrCode());
    const valid = firstValueFrom(mfa.getMfaValid('12 3'));

    http.expectOne('/api/framework/mfa/hasSecret').flush({ hasSecret: true });
    http.expectOne('/api/framework/mfa/TOTPURI').flush({ cQrCode: 'q' });
    http.expectOne('/api/framework/mfa/tok?token=12%203').flush({ tok: 1 });
    expect([await secret, await code, await valid]).toEqual([
      { hasSecret: true },
      { cQrCode: 'q' },
      { tok: 1 },
    ] as never);
  });

  it('sends requests to AdvPL after setChannelAsHTTP(false)', async () => {
    mfa.setChannelAsHTTP(false);
    advpl.answers = {
      hasSecret: '{"hasSecret":false}',
      mfaQrCode: '{"cQrCode":"q"}',
      mfaValidCode: '{"tok":0}',
    };

    expect((await firstValueFrom(mfa.userHasMfaSecurity())).hasSecret).toBeFalse();
    expect((await firstValueFrom(mfa.getMfaQrCode())).cQrCode).toBe('q');
    expect((await firstValueFrom(mfa.getMfaValid('123'))).tok).toBe(0);
    expect(advpl.sent).toEqual([
      ['hasSecret', 'hasSecret', 'hasSecret'],
      ['mfaQrCode', 'mfaQrCode', 'mfaQrCode'],
      ['mfaValidCode', '123', 'mfaValidCode'],
    ]);
  });

  it('asks AdvPL whether the session belongs to the configurator', async () => {
    advpl.answers = { isConfig: '{"isConfig":true}' };

    expect(await firstValueFrom(mfa.isSIGACFG())).toBeTrue();
  });

  it('returns the values that the sign-in page has set', () => {
    mfa.setHasMFA(true);
    mfa.setIsSigaCfg(true);

    expect([mfa.getHasMFA(), mfa.getIsValidToken(), mfa.getIsSigaCfg()]).toEqual([
      true,
      false,
      true,
    ]);
    mfa.setIsValidToken(true);
    expect(mfa.getIsValidToken()).toBeTrue();
  });
});
