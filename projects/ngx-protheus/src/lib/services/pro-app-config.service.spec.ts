import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { resetReports } from '../errors/report';
import { ProtheusChannel } from '../channel/protheus-channel';
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

  it('knows from the first line that a host opened the application', () => {
    expect(setUp(host).insideProtheus()).toBeTrue();
  });

  it('knows from the first line that none did', () => {
    expect(setUp().insideProtheus()).toBeFalse();
  });

  it('answers from what the host wrote, before and after loadAppConfig()', async () => {
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

    // As the interceptor reads it.
    for (const productLine of ['', ' Protheus ', null]) {
      sessionStorage.setItem('ERPAPPCONFIG', JSON.stringify({ api_baseUrl: '/', productLine }));
      expect(service.isProtheusRender).withContext(`${productLine}`).toBeTrue();
    }
  });

  it('has an empty configuration and address before they are known', () => {
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

  it('fetches the file again after freeAppConfig()', async () => {
    const service = setUp();
    const http = TestBed.inject(HttpTestingController);
    const answer = (name: string): void =>
      http
        .expectOne(({ url }) => url.endsWith('appConfig.json'))
        .flush(`{"name":"${name}","api_baseUrl":"/rest"}`);
    const first = service.loadAppConfig();
    answer('one');
    await first;

    service.freeAppConfig();
    const second = service.loadAppConfig();
    answer('two');

    expect(await second).toEqual({ name: 'two', api_baseUrl: '/rest' });
  });

  it('closes as applications expect: () and (true) at once, (false) after a question', () => {
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
