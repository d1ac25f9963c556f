import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import {
  ProAppConfigService,
  ProtheusChannel,
  protheusEmbedding,
  protheusInterceptor,
  ProtheusSession,
  provideProtheus,
  whenProtheusEmbedded,
} from 'ngx-protheus';
import { FakeProtheusHost } from './fake-protheus-host';
import { provideProtheusTesting } from './provide-protheus-testing';
import { type ProtheusTestingOptions } from './testing-options';

describe('provideProtheusTesting', () => {
  function start(options?: ProtheusTestingOptions): FakeProtheusHost {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([protheusInterceptor])),
        provideProtheus(),
        provideHttpClientTesting(),
        provideProtheusTesting(options),
      ],
    });
    return TestBed.inject(FakeProtheusHost);
  }

  const http = (): HttpTestingController => TestBed.inject(HttpTestingController);
  const get = (url: string) => TestBed.inject(HttpClient).get(url);

  it('sends a request synchronously, with URL, token, tenant and session', () => {
    const host = start();
    get('/api/v1/products').subscribe();

    const { request } = http().expectOne(host.restUrl('/api/v1/products'));
    expect(request.url).toBe('http://protheus.test/rest/api/v1/products');
    expect(request.headers.get('Authorization')).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
    expect(request.headers.get('tenantid')).toBe('T1,D MG 01 ,');
    expect(request.headers.get('x-erp-module')).toBe('FAT');
    expect(request.headers.get('x-erp-database')).toBe('20260102');
    expect(request.headers.get('Accept-Language')).toBe('pt-BR');
  });

  it('writes the session of the options', () => {
    start({
      session: {
        company: { Code: '01' },
        branch: null,
        baseDate: new Date(2026, 11, 31),
        user: { id: '000007', name: 'joão' },
        storage: { ProRole: { Code: '1' }, own: 'text' },
      },
      appConfig: { api_baseUrl: '/app-root' },
      appName: 'products',
    });
    const session = TestBed.inject(ProtheusSession);
    get('api/v1/x').subscribe();

    expect(session.company()).toEqual({ Code: '01' });
    expect(session.branch()).toBeUndefined();
    expect(session.baseDate()).toEqual(new Date(2026, 11, 31));
    expect(session.user()).toEqual({ userId: '000007', userName: 'joão' });
    expect(sessionStorage.getItem('ProRole')).toBe('{"Code":"1"}');
    expect(sessionStorage.getItem('own')).toBe('text');
    expect(TestBed.inject(ProAppConfigService).nameApp).toBe('products');
    const { request } = http().expectOne(`${location.origin}/app-root/api/v1/x`);
    expect(request.headers.get('tenantid')).toBe('01');
  });

  it('uses a session that other code wrote in the next request', () => {
    const host = start();
    const changes: (string | undefined)[] = [];
    TestBed.inject(ProtheusSession).tenantChanges.subscribe(({ branch }) =>
      changes.push(branch?.Code),
    );

    host.setSession({ branch: { Code: '0202' } });
    get('/api/x').subscribe();

    expect(http().expectOne(host.restUrl('/api/x')).request.headers.get('tenantid')).toBe(
      'T1,0202,',
    );
    expect(changes).toEqual(['0202']);
  });

  for (const kind of ['webapp', 'smartclient'] as const) {
    it(`is inside a connected ${kind} from the start`, async () => {
      start({ embedding: kind });

      expect(protheusEmbedding()).toEqual({ kind, channel: 'connected' });
      expect(TestBed.inject(ProAppConfigService).insideProtheus()).toBeTrue();
      expect(await whenProtheusEmbedded()).toEqual({ kind, channel: 'connected' });
    });
  }

  it('is a plain browser with the option, with the configuration loaded synchronously', () => {
    const host = start({ embedding: 'browser' });
    get('/api/x').subscribe();

    expect(protheusEmbedding().kind).toBe('browser');
    const { request } = http().expectOne(host.restUrl('/api/x'));
    expect(request.headers.has('tenantid')).toBeFalse();
    http().verify();
  });

  it('sends the queued messages when the spec connects the channel', () => {
    const host = start({ embedding: { kind: 'webapp', channel: 'connecting' }, fakeTime: true });
    TestBed.inject(ProtheusChannel).send('hello', 'world');
    expect(host.messages).toEqual([]);

    host.connect();
    host.tick(50);

    expect(host.messages).toEqual([{ type: 'hello', content: 'world' }]);
  });

  it('removes everything when the TestBed is reset', () => {
    sessionStorage.setItem('before', '1');
    const storage = { ...Object.fromEntries(Object.entries(sessionStorage)) };
    const { setTimeout } = globalThis;
    start({ fakeTime: true });
    TestBed.inject(ProtheusChannel).messages('x').subscribe().unsubscribe();
    TestBed.inject(ProtheusSession).setModule('EST');
    localStorage.setItem('ngx-protheus-spec', '1');
    expect('twebchannel' in globalThis).toBeTrue();

    TestBed.resetTestingModule();

    expect('twebchannel' in globalThis).toBeFalse();
    expect(Object.fromEntries(Object.entries(sessionStorage))).toEqual(storage);
    expect(localStorage.getItem('ngx-protheus-spec')).toBeNull();
    expect(globalThis.setTimeout).toBe(setTimeout);
    sessionStorage.removeItem('before');
  });

  it('starts with the same session each time, also with shared providers', () => {
    const providers = [provideProtheusTesting({ session: { module: 'FIN' } })];
    for (let round = 0; round < 2; round++) {
      TestBed.configureTestingModule({ providers });
      const session = TestBed.inject(ProtheusSession);
      expect(session.module()).toBe('FIN');
      session.setModule('EST');
      TestBed.resetTestingModule();
    }
  });
});
