import { TestBed } from '@angular/core/testing';
import { provideProtheusTesting } from 'ngx-protheus/testing';
import { ProSessionInfoService } from './pro-session-info.service';

describe('ProSessionInfoService of compat', () => {
  it('gives the kind of remote under both names', () => {
    TestBed.configureTestingModule({ providers: [provideProtheusTesting()] });
    const info = TestBed.inject(ProSessionInfoService).getSessionInfo();

    expect(info.remoteType).toBeGreaterThan(0);
    expect(info.remoteRype).toBe(info.remoteType);
    expect(info.proCompany.Code).toBeTruthy();
  });
});
