import { HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { captureConsole, expectNoSecret } from '../auth/spec-support/capture-console';
import { REST, TOKEN_URL } from '../auth/spec-support/frame';
import { type HostChannel, installHost, removeHost } from '../auth/spec-support/host';
import { ManualClock } from '../auth/spec-support/manual-clock';
import { Recorder } from '../auth/spec-support/recorder';
import { jwt, secret, tokenResponse } from '../auth/spec-support/token-response';
import { TOKEN_REQUEST_IN_URL } from '../auth/token-endpoint';
import { TokenManager } from '../auth/token-manager';
import { resetChannel } from '../channel/reset-channel';
import { type ProUser } from '../session/models/pro-user';
import { CLOCK } from '../timing/clock';
import { ProAuthService } from './pro-auth.service';

const HOUR = 3_600_000;

describe('ProAuthService', () => {
  const messages = captureConsole();
  let clock: ManualClock;
  let backend: HttpTestingController;
  let service: ProAuthService;

  beforeEach(() => {
    sessionStorage.clear();
    clock = new ManualClock();
  });

  afterEach(() => {
    backend.verify();
    removeHost();
  });

  /** An application in a plain browser, with its configuration in the file. */
  function setUp(inUrl = false): void {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: CLOCK, useValue: clock },
        { provide: TOKEN_REQUEST_IN_URL, useValue: inUrl },
      ],
    });
    backend = TestBed.inject(HttpTestingController);
    service = TestBed.inject(ProAuthService);
  }

  /** The same inside a host whose channel is connected. */
  function setUpInside(): HostChannel {
    const channel = installHost();
    setUp();
    return channel;
  }

  function store(value: object, key = 'ERPTOKEN'): void {
    sessionStorage.setItem(key, JSON.stringify(value));
  }

  function stored(key = 'ERPTOKEN'): unknown {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  }

  /** The token request, after the configuration file was read. */
  function tokenRequest(): TestRequest {
    for (const request of backend.match(({ url }) => /appconfig\.json$/i.test(url))) {
      request.flush(JSON.stringify({ api_baseUrl: REST }));
    }
    return backend.expectOne(({ url }) => url.split('?')[0] === TOKEN_URL);
  }

  const user = (): ProUser => ({ username: 'maria', password: secret('p&w +') });

  describe('in a plain browser', () => {
    it('sends user and password in the body, not in the URL or a header', () => {
      setUp();
      const { username, password } = user();
      const outcome = new Recorder(service.requestToken({ username, password }));
      const { request } = tokenRequest();

      expect(request.body).toBe(
        `grant_type=password&username=maria&password=${encodeURIComponent(password)}`,
      );
      expect(request.urlWithParams).toBe(TOKEN_URL);
      expect(request.headers.keys()).toEqual(['Content-Type']);
      expect(outcome.done).toBeFalse();
    });

    it('sends them in the URL only with withTokenRequestInUrl()', () => {
      setUp(true);
      new Recorder(service.requestToken({ username: 'a b', password: 'c&d' }));
      const { request } = tokenRequest();

      expect(request.urlWithParams).toBe(
        `${TOKEN_URL}?grant_type=password&username=a%20b&password=c%26d`,
      );
      expect(request.body).toEqual({});
    });

    it('login() stores the token and attaches it to the next request', () => {
      setUp();
      const token = tokenResponse(clock.now());
      const outcome = new Recorder(service.login(user()));
      tokenRequest().flush(token);

      expect(outcome.values).toEqual([token]);
      expect(stored()).toEqual(token);
      expect(TestBed.inject(TokenManager).current()).toBe(token.access_token);
      expect(service.isUserAuthenticate).toBeTrue();
    });

    it('measures the clock skew of this computer at the sign-in', () => {
      setUp();
      new Recorder(service.login(user()));
      tokenRequest().flush(tokenResponse(clock.now() - 8 * HOUR));

      expect(service.isTokenValid()).toBeTrue();
      clock.advance(0.9 * HOUR);
      expect(service.isTokenValid()).toBeFalse();
    });

    for (const inUrl of [false, true]) {
      it(`throws the error of the server without the password (${inUrl ? 'URL' : 'body'})`, () => {
        setUp(inUrl);
        const outcome = new Recorder(service.login(user()));
        tokenRequest().flush({ message: 'wrong' }, { status: 401, statusText: 'x' });

        expect(outcome.error).toEqual(
          jasmine.objectContaining({ status: 401, url: TOKEN_URL, error: { message: 'wrong' } }),
        );
        expectNoSecret(outcome.error);
        expect(stored()).toBeNull();
      });
    }

    it('returns empty defaults for the sign-in page', () => {
      setUp();

      expect(new Recorder(service.requestLoginDefaults()).values).toEqual([
        jasmine.objectContaining({ username: '', password: '', remember_user: false }),
      ]);
    });
  });

  describe('inside a host', () => {
    it('signs in through AdvPL', () => {
      const channel = setUpInside();
      const outcome = new Recorder(
        service.login({ username: 'joão ☺', password: 'ç', remember_user: true }),
      );
      const [type, content] = channel.jsToAdvpl.calls.mostRecent().args;
      expect(type).toBe('loginInside');
      expect(JSON.parse(atob(content))).toEqual({ usr: 'joão ☺', psw: 'ç', remember: true });
      const token = tokenResponse(clock.now());
      channel.advplToJs?.('setToken', JSON.stringify(token));

      expect(outcome.values).toEqual([token]);
      expect(stored()).toEqual(token);
    });

    it('throws a 401 without the text of the answer when AdvPL answers without a token', () => {
      for (const text of ['', '{}', 'x', `{"access_token":"${secret('cut')}`]) {
        const channel = setUpInside();
        const outcome = new Recorder(service.login(user()));
        channel.advplToJs?.('setToken', text);

        expect(outcome.error).toBeInstanceOf(HttpErrorResponse);
        expect(outcome.error).toEqual(
          jasmine.objectContaining({
            status: 401,
            error: jasmine.objectContaining({ code: 'NGP509' }),
          }),
        );
        expectNoSecret(outcome.error);
        TestBed.resetTestingModule();
      }
      expect(stored()).toBeNull();
    });

    it('requests the defaults of the sign-in page from AdvPL', () => {
      const channel = setUpInside();
      const outcome = new Recorder(service.requestLoginDefaults());
      const [type, name] = channel.jsToAdvpl.calls.mostRecent().args;
      channel.advplToJs?.(name, JSON.stringify({ username: 'maria', remember_user: true }));

      expect(type).toBe('getLoginStart');
      expect(outcome.values).toEqual([{ username: 'maria', remember_user: true } as ProUser]);

      const empty = new Recorder(service.requestLoginDefaults());
      channel.advplToJs?.(channel.jsToAdvpl.calls.mostRecent().args[1], '');
      expect(empty.values[0].username).toBe('');
    });

    it('waits ten seconds for the defaults of the sign-in page', () => {
      jasmine.clock().install().mockDate();
      try {
        setUpInside();
        const outcome = new Recorder(service.requestLoginDefaults());
        jasmine.clock().tick(9_999);
        expect(outcome.error).toBeUndefined();

        jasmine.clock().tick(1);
        expect(outcome.error).toEqual(jasmine.objectContaining({ code: 'NGP403' }));
      } finally {
        resetChannel();
        jasmine.clock().uninstall();
      }
    });

    it('sends the messages of the sign-in page', () => {
      const channel = setUpInside();
      service.passwordRecovery('maria');
      service.showLoginMessage();

      expect(channel.jsToAdvpl.calls.allArgs()).toEqual([
        ['openPasswordRecovery', 'maria'],
        ['showLoginMessage', ''],
      ]);
    });

    it('updateToken() sends one refresh for two calls', async () => {
      setUpInside();
      store(tokenResponse(clock.now()));
      const updated = service.updateToken();
      const again = service.updateToken();
      const token = tokenResponse(clock.now());
      tokenRequest().flush(token);
      await Promise.all([updated, again]);

      expect(stored()).toEqual(token);
    });

    it('updateToken() rejects when there is no token to renew or the refresh fails', async () => {
      setUpInside();
      await expectAsync(service.updateToken()).toBeRejectedWith(
        jasmine.objectContaining({ code: 'NGP506' }),
      );
      store(tokenResponse(clock.now()));
      const updated = service.updateToken();
      tokenRequest().flush({}, { status: 500, statusText: 'x' });
      clock.advance(3_000);

      await expectAsync(updated).toBeRejectedWith(jasmine.objectContaining({ code: 'NGP502' }));
    });
  });

  describe('the stored token', () => {
    it('is undefined when there is none, as is the user; the claims are null', () => {
      setUp();

      expect(service.token).toBeUndefined();
      expect(service.userInfo).toBeUndefined();
      expect(service.getTokenPayload()).toBeNull();
      expect(service.getTokenPayload('opaque')).toBeNull();
      expect(service.userId).toBe('');
      expect(service.isTokenValid()).toBeFalse();
      expect(service.isUserAuthenticate).toBeFalse();
    });

    it('is the legacy one when ERPTOKEN is absent', () => {
      const token = tokenResponse(clock.now());
      store(token, 'TOKEN');
      setUp();

      expect(service.token).toEqual(token);
    });

    it('is also stored under the legacy key if that exists', () => {
      store({}, 'TOKEN');
      setUp();
      const token = tokenResponse(clock.now());
      service.saveToken(token);

      expect([stored(), stored('TOKEN')]).toEqual([token, token]);
    });

    it('contains the user', () => {
      store({ access_token: jwt({ sub: 'joão', userid: '000042', exp: 1 }) });
      setUp();

      expect(service.getTokenPayload()).toEqual(
        jasmine.objectContaining({ sub: 'joão', userid: '000042' }),
      );
      expect(service.getTokenPayload(jwt({ sub: 'other' })).sub).toBe('other');
      expect(service.userId).toBe('000042');
    });

    it('is valid until a tenth of its lifetime is left, at a time in seconds or milliseconds', () => {
      store(tokenResponse(clock.now()));
      setUp();
      const due = clock.now() + 0.9 * HOUR;

      expect(service.isTokenValid()).toBeTrue();
      expect(service.isTokenValid(due - 1)).toBeTrue();
      expect(service.isTokenValid(due)).toBeFalse();
      expect(service.isTokenValid(due / 1_000 - 1)).toBeTrue();
      expect(service.isTokenValid(due / 1_000)).toBeFalse();
    });

    it('isUserAuthenticate is true as long as it can be renewed', () => {
      const { access_token, refresh_token } = tokenResponse(clock.now(), -10);
      store({ access_token, refresh_token });
      setUp();
      expect(service.isUserAuthenticate).toBeTrue();

      store({ access_token });
      expect(service.isUserAuthenticate).toBeFalse();
    });

    it('is removed by logout() with the user, and a running refresh does not restore it', () => {
      store(tokenResponse(clock.now()));
      store(tokenResponse(clock.now()), 'TOKEN');
      store({ userName: 'maria' }, 'ProUser');
      setUp();
      expect(service.userInfo).toEqual({ userName: 'maria' });
      void service.updateToken();
      const refresh = tokenRequest();
      service.logout();
      refresh.flush(tokenResponse(clock.now()));

      expect(['ERPTOKEN', 'TOKEN', 'ProUser'].map(stored)).toEqual([null, null, null]);
      expect(service.token).toBeUndefined();
    });
  });

  it('refreshToken() returns a new token without storing it', () => {
    setUp();
    const refreshToken = secret('refresh');
    const outcome = new Recorder(service.refreshToken(refreshToken));
    const request = tokenRequest();
    const token = tokenResponse(clock.now());
    request.flush(token);

    expect(request.request.body).toBe(`grant_type=refresh_token&refresh_token=${refreshToken}`);
    expect(outcome.values).toEqual([token]);
    expect(stored()).toBeNull();
  });

  it('loads and stores the user, and reports a failure', () => {
    setUp();
    service.saveUserInfo('000001');
    backend.expectOne('/api/framework/v1/users/000001').flush({ userName: 'maria' });
    expect(service.userInfo.complete_name).toBe('maria');

    service.saveUserInfo('000002');
    backend.expectOne('/api/framework/v1/users/000002').flush({}, { status: 403, statusText: 'x' });

    expect(messages.count('NGP510')).toBe(1);
    expect(service.userInfo.complete_name).toBe('maria');
  });

  it('stores the URL that a guard refused', () => {
    setUp();
    service.redirectUrl = '/orders';

    expect(service.redirectUrl).toBe('/orders');
  });
});
