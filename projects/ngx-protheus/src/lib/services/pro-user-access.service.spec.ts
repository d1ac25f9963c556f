import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ProUserAccessService } from './pro-user-access.service';

describe('ProUserAccessService', () => {
  const URL = '/api/framework/v1/accessPrivilegesServices';
  let http: HttpTestingController;
  let access: ProUserAccessService;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    access = TestBed.inject(ProUserAccessService);
  });
  afterEach(() => http.verify());

  it('requests the right to a routine or a table, with the operation only when it is given', () => {
    access.userHasAccess('MATA010').subscribe();
    access.userHasAccess('MATA 010/x', 3).subscribe();
    access.aliasHasAccess('SA1', 0).subscribe();
    access.aliasHasAccess('SA1', 4).subscribe();

    expect(http.match(() => true).map(({ request }) => request.url)).toEqual([
      `${URL}/functionAccess/MATA010`,
      `${URL}/functionAccess/MATA%20010%2Fx/3`,
      `${URL}/aliasAccess/SA1`,
      `${URL}/aliasAccess/SA1/4`,
    ]);
  });
});
