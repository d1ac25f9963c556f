import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ProtheusChannel } from '../channel/protheus-channel';
import { resetReports } from '../errors/report';
import { ProAppConfigService } from './pro-app-config.service';

describe('ProAppConfigService', () => {
  beforeEach(() => {
    sessionStorage.clear();
    resetReports();
    spyOn(console, 'error');
  });

  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    sessionStorage.clear();
  });

  function setUp(session: Record<string, string> = {}): ProAppConfigService {
    Object.entries(session).forEach(([key, value]) => sessionStorage.setItem(key, value));
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    return TestBed.inject(ProAppConfigService);
  }

  const host = { SocketPort: '40000', RemoteType: '1', appName: 'myapp' };

  it('insideProtheus() returns true at once when a host opened the application', () => {
    expect(setUp(host).insideProtheus()).toBeTrue();
  });

  it('insideProtheus() returns false at once when no host opened the application', () => {
    expect(setUp().insideProtheus()).toBeFalse();
  });

  it('returns the values that the host wrote, before and after loadAppConfig()', async () => {
    const service = setUp({
      ...host,
      ERPAPPCONFIG: '{"name":"My App","api_baseUrl":"http://erp:8080/app-root/"}',
    });
    const ready = jasmine.createSpy();
    service.readyEmitter.subscribe(ready);

    expect(service.proAppConfig.name).toBe('My App');
    expect(service.serverWithApiUrl).toBe('http://erp:8080/app-root');
    expect(service.nameApp).toBe('myapp');
    expect(await service.loadAppConfig()).toEqual(service.proAppConfig);
    expect(await service.loadAppConfig()).toEqual(service.proAppConfig);
    expect(ready).toHaveBeenCalledTimes(2);
  });

  it('is a Protheus application unless the configuration says otherwise', () => {
    const service = setUp({ ...host, ERPAPPCONFIG: '{"api_baseUrl":"/"}' });
    expect(service.isProtheusRender).toBeTrue();

    sessionStorage.setItem('ERPAPPCONFIG', '{"api_baseUrl":"/","productLine":"Datasul"}');
    expect(service.productLine).toBe('Datasul');
    expect(service.isProtheusRender).toBeFalse();

    // Like the interceptor.
    for (const productLine of ['', ' Protheus ', null]) {
      sessionStorage.setItem('ERPAPPCONFIG', JSON.stringify({ api_baseUrl: '/', productLine }));
      expect(service.isProtheusRender).withContext(`${productLine}`).toBeTrue();
    }
  });

  it('returns an empty configuration and URL before they are known', () => {
    const service = setUp();

    expect(service.proAppConfig).toEqual({});
    expect(service.serverWithApiUrl).toBe('');
  });

  it('rejects with the coded error when there is no file', async () => {
    const service = setUp();
    const loaded = service.loadAppConfig();
    const http = TestBed.inject(HttpTestingController);
    const missing = { status: 404, statusText: 'Not Found' };

    http.expectOne(({ url }) => url.endsWith('/assets/data/appConfig.json')).flush('', missing);
    http.expectOne(({ url }) => url.endsWith('/assets/data/appconfig.json')).flush('', missing);

    await expectAsync(loaded).toBeRejectedWith(jasmine.objectContaining({ code: 'NGP101' }));
  });

  it('loads the file again after freeAppConfig()', async () => {
    const service = setUp();
    const http = TestBed.inject(HttpTestingController);
    const respond = (name: string): void =>
      http
        .expectOne(({ url }) => url.endsWith('appConfig.json'))
        .flush(`{"name":"${name}","api_baseUrl":"/rest"}`);
    const first = service.loadAppConfig();
    respond('one');
    await first;

    service.freeAppConfig();
    const second = service.loadAppConfig();
    respond('two');

    expect(await second).toEqual({ name: 'two', api_baseUrl: '/rest' });
  });

  it('callAppClose() closes at once for () and (true), and after a question for (false)', () => {
    const service = setUp(host);
    const closeApp = spyOn(TestBed.inject(ProtheusChannel), 'closeApp');

    service.callAppClose();
    service.callAppClose(true);
    service.callAppClose(false);
    service.closeApp({ ask: true });
    service.closeApp();

    expect(closeApp.calls.allArgs()).toEqual([
      [{ ask: false }],
      [{ ask: false }],
      [{ ask: true }],
      [{ ask: true }],
      [{ ask: false }],
    ]);
  });
});
