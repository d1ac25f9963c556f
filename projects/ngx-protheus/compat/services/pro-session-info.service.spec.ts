import { TestBed } from '@angular/core/testing';
import { provideProtheusTesting } from 'ngx-protheus/testing';
import { ProSessionInfoService } from './pro-session-info.service';

describe('ProSessionInfoService of compat', () => {
  it('returns the remote type under both keys', () => {
    TestBed.configureTestingModule({ providers: [provideProtheusTesting()] });
    const info = TestBed.inject(ProSessionInfoService).getSessionInfo();

    expect(info.remoteType).toBeGreaterThan(0);
    expect(info.remoteRype).toBe(info.remoteType);
    expect(info.proCompany.Code).toBeTruthy();
  });
});
