import { HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { ProUserProfileService } from './pro-user-profile.service';

describe('ProUserProfileService', () => {
  const URL = '/api/framework/v1/profileService/';
  let http: HttpTestingController;
  let profile: ProUserProfileService;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    profile = TestBed.inject(ProUserProfileService);
  });
  afterEach(() => http.verify());

  it('throws status 400 and a code before a profile is selected', async () => {
    const error: unknown = await firstValueFrom(profile.read()).catch(reason => reason);

    expect(error).toBeInstanceOf(HttpErrorResponse);
    expect((error as HttpErrorResponse).status).toBe(400);
    expect((error as HttpErrorResponse).error.code).toBe('NGP233');
  });

  it('creates, reads, changes and deletes a profile', () => {
    profile.setProfile('PROG', 'ta/sk', 'TY');
    expect(profile.isReady).toBeTrue();
    profile.create('v').subscribe();
    profile.read('none').subscribe();
    profile.read('', 'text').subscribe();
    profile.update('w').subscribe();
    profile.delete().subscribe();

    const requests = http.match(() => true).map(({ request }) => request);
    const one = `${URL}PROG/ta%2Fsk/TY`;
    expect(requests.map(({ method, urlWithParams }) => `${method} ${urlWithParams}`)).toEqual([
      `POST ${URL}`,
      `GET ${one}?defaultValue=none`,
      `GET ${one}?defaultValue=`,
      `PUT ${one}`,
      `DELETE ${one}`,
    ]);
    expect(requests[0].body).toEqual({
      programName: 'PROG',
      task: 'ta/sk',
      type: 'TY',
      value: 'v',
    });
    expect(requests[1].headers.get('Accept')).toBe('application/json');
    expect(requests[2].headers.get('Accept')).toBe('text/plain');
    expect(requests[2].responseType).toBe('text');
    expect(requests[3].body).toEqual(profile.getRequisitionBody('w'));
  });

  it('creates the profile after it has deleted it', async () => {
    profile.setProfile('P', 'T', 'Y');
    const response = firstValueFrom(profile.deleteThenCreate('v'));

    http.expectOne({ method: 'DELETE', url: `${URL}P/T/Y` }).flush({});
    http.expectOne({ method: 'POST', url: URL }).flush({ created: true });
    expect(await response).toEqual({ created: true });
  });
});
