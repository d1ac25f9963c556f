import { type HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { type AdvplStub } from './advpl-stub.spec-support';
import { ProThreadInfoService } from './pro-thread-info.service';
import { ProUserInfoService } from './pro-user-info.service';
import { setUpServiceTest, tearDownServiceTest } from './service-test.spec-support';

describe('the users', () => {
  const USER = { id: '000001', userName: 'joao', displayName: 'João' };
  let advpl: AdvplStub;
  let http: HttpTestingController;

  beforeEach(() => {
    ({ advpl, http } = setUpServiceTest());
  });
  afterEach(tearDownServiceTest);

  function signIn(): void {
    const token = `h.${btoa(JSON.stringify({ sub: 'joao', userid: '000001' }))}.s`;
    sessionStorage.setItem('ERPTOKEN', JSON.stringify({ access_token: token }));
  }

  describe('ProUserInfoService', () => {
    const users = (): ProUserInfoService => TestBed.inject(ProUserInfoService);

    it('requests the user from the REST server and stores it with the complete name', async () => {
      const user = firstValueFrom(users().get('00/1'));
      const request = http.expectOne('/api/framework/v1/users/00%2F1');
      request.flush(USER);

      expect(await user).toEqual({ ...USER, complete_name: 'joao' });
      expect(request.request.headers.get('Accept')).toBe('application/json; charset=utf-8');
      expect(request.request.headers.get('X-Totvs-No-Error')).toBe('true');
      expect(JSON.parse(sessionStorage.getItem('ProUser') ?? '')).toEqual(await user);

      users().removeFromStorage();
      expect(sessionStorage.getItem('ProUser')).toBeNull();
    });

    it('uses a unique message name for AdvPL, and encodes the stored user once', async () => {
      advpl.answers = { 'getUserInfo#id#': JSON.stringify(USER) };
      users().setChannelAsHTTP(false);

      expect(await firstValueFrom(users().get('000001'))).toEqual({
        ...USER,
        complete_name: 'joao',
      });
      const [type, content, answer] = advpl.sent[0];
      expect(type).toMatch(/^getUserInfo#id#\d{8}$/);
      expect(answer).toBe(type.replace('get', 'set'));
      expect(content).toBe('000001');
      expect(JSON.parse(sessionStorage.getItem('ProUser') ?? '').id).toBe('000001');
    });

    it('sends the request where the caller says, whatever setChannelAsHTTP() has set', () => {
      users().setChannelAsHTTP(false);
      users().get('1', true).subscribe();

      http.expectOne('/api/framework/v1/users/1');
      expect(advpl.sent).toEqual([]);
    });

    it('returns the record of PswRet', async () => {
      const record = firstValueFrom(users().pswRet());
      http
        .expectOne('/api/framework/v1/basicProtheusServices/pswret/')
        .flush({ user_id: '000001' });

      expect((await record).user_id).toBe('000001');
    });
  });

  describe('ProThreadInfoService', () => {
    const thread = (): ProThreadInfoService => TestBed.inject(ProThreadInfoService);

    it('returns the user of the token', () => {
      signIn();

      expect(thread().proThreadInfo).toEqual({ userId: '000001', userName: 'joao' });
      expect(thread().userId).toBe('000001');
      expect(thread().userName).toBe('joao');
    });

    it('returns null without a token, and does not throw', () => {
      expect(thread().proThreadInfo).toEqual({});
      expect(thread().userId).toBeNull();
      expect(thread().userName).toBeNull();
    });

    it('requests the user from the server', async () => {
      signIn();
      const user = firstValueFrom(thread().getUserInfoThread());
      http.expectOne('/api/framework/v1/users/000001').flush(USER);

      expect((await user).displayName).toBe('João');
    });

    it('throws NGP304 when no user is signed in', async () => {
      await expectAsync(firstValueFrom(thread().getUserInfoThread())).toBeRejectedWith(
        jasmine.objectContaining({ code: 'NGP304' }),
      );
    });
  });
});
