import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type ProtheusError } from '../errors/protheus-error';
import { resetReports } from '../errors/report';
import { protheusInterceptor } from '../http/protheus-interceptor';
import { provideProtheus } from '../provide-protheus';
import { AppConfigLoader } from './app-config-loader';

const OWN = 'http://erp.test:8080/rest';
const KEPT = `NgxProtheusConfig ${new URL('.', document.baseURI).href}`;

describe('The REST base with which an application was opened', () => {
  let otherApp: HTMLIFrameElement;

  beforeEach(() => {
    sessionStorage.clear();
    resetReports();
    spyOn(console, 'warn');
    spyOn(console, 'error');
    otherApp = document.createElement('iframe');
    document.body.append(otherApp);
    sessionStorage.setItem('SocketPort', '40000');
    sessionStorage.setItem('RemoteType', '1');
    sessionStorage.setItem('ERPTOKEN', '{"access_token":"opaque"}');
    write(OWN);
  });

  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    otherApp.remove();
    sessionStorage.clear();
  });

  function textOf(api_baseUrl: string): string {
    return JSON.stringify({ api_baseUrl });
  }

  /** Writes the key as code of this application does. */
  function write(api_baseUrl: string): void {
    sessionStorage.setItem('ERPAPPCONFIG', textOf(api_baseUrl));
  }

  /** Writes the key as the page that opens another application in another frame of the tab does. */
  function openOther(text: string): void {
    otherApp.contentWindow?.sessionStorage.setItem('ERPAPPCONFIG', text);
  }

  function nextStorageEvent(): Promise<unknown> {
    return new Promise(resolve => addEventListener('storage', resolve, { once: true }));
  }

  function navigatedBy(type: string): void {
    spyOn(performance, 'getEntriesByType').and.returnValue([{ type } as never]);
  }

  function open(): AppConfigLoader {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([protheusInterceptor])),
        provideHttpClientTesting(),
        provideProtheus(),
      ],
    });
    return TestBed.inject(AppConfigLoader);
  }

  for (const url of [
    'http://other.test/rest',
    'http://erp.test:8081/rest',
    'http://erp.test:8080/rest/other',
    'https://erp.test:8080/rest',
    '/',
    'not a URL',
  ]) {
    it(`stays when another application of the tab writes "${url}"`, async () => {
      const loader = open();
      expect(loader.current()?.href).toBe(OWN);

      openOther(textOf(url));
      await nextStorageEvent();

      expect(loader.current()?.href).toBe(OWN);
      expect(loader.config()).toEqual({ api_baseUrl: OWN });
    });
  }

  it('is that of the start, also when the other application opens before the first request', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideProtheus()],
    });
    TestBed.inject(HttpClient);

    openOther(textOf('http://other.test/rest'));
    await nextStorageEvent();

    expect(TestBed.inject(AppConfigLoader).current()?.href).toBe(OWN);
  });

  for (const text of ['', '{', 'null', '{"productLine":"Datasul","api_baseUrl":"/"}']) {
    it(`stays when another application writes ${JSON.stringify(text)}, or clears the storage`, async () => {
      const loader = open();

      openOther(text);
      await nextStorageEvent();
      expect(loader.current()).toEqual(jasmine.objectContaining({ href: OWN, protheus: true }));

      otherApp.contentWindow?.sessionStorage.clear();
      expect(loader.current()?.href).toBe(OWN);
    });
  }

  it('receives a request that is sent before the browser reports the write', async () => {
    open();
    const http = TestBed.inject(HttpClient);
    const backend = TestBed.inject(HttpTestingController);
    http.get('/api/x').subscribe();
    backend.expectOne(`${OWN}/api/x`).flush({});

    openOther(textOf('http://other.test/rest'));
    http.get('/api/y').subscribe();
    backend.expectNone(() => true);
    await new Promise(resolve => setTimeout(resolve, 100));

    const { request } = backend.expectOne(`${OWN}/api/y`);
    expect(request.headers.get('Authorization')).toBe('Bearer opaque');
  });

  for (const other of [
    'http://erp.test:8080/rest/other',
    'http://erp.test:8080/',
    'http://erp.test:8080/rest?',
  ]) {
    it(`is itself again once the browser reports that another application wrote "${other}"`, async () => {
      const loader = open();
      loader.current();

      openOther(textOf(other));
      const reported = nextStorageEvent();
      try {
        loader.current();
      } catch {
        // What the other application wrote may be invalid.
      }
      await reported;

      expect(loader.current()?.href).toBe(OWN);
      expect(sessionStorage.getItem(KEPT)).toBe(textOf(OWN));
    });
  }

  it('is that of the start, also for a first request that is sent before the browser reports the write', async () => {
    const loader = open();

    openOther(textOf('http://other.test/rest'));
    expect(loader.current()).toBeUndefined();
    await nextStorageEvent();

    expect(loader.current()?.href).toBe(OWN);
  });

  it('is followed at once to another path of the server that this application writes', () => {
    const loader = open();
    loader.current();

    write(`${OWN}/env`);

    expect(loader.current()?.href).toBe(`${OWN}/env`);
    expect(sessionStorage.getItem(KEPT)).toBe(textOf(`${OWN}/env`));
  });

  it('is not followed to another server: the request fails with NGP113', async () => {
    const loader = open();
    loader.current();
    const fail = (): Promise<ProtheusError> =>
      new Promise(resolve =>
        TestBed.inject(HttpClient)
          .get('/api/x')
          .subscribe({ error: ({ error }) => resolve(error as ProtheusError) }),
      );

    write('http://other.test/rest');

    for (const attempt of [1, 2]) {
      const error = await fail();
      expect(error.code).withContext(`${attempt}`).toBe('NGP113');
      expect(error.message).toContain('"http://other.test"');
      expect(error.message).toContain('"http://erp.test:8080"');
    }
    write(OWN);
    expect(loader.current()?.href).toBe(OWN);
  });

  it('is the last one of this application, also after another one opened', async () => {
    const loader = open();
    loader.current();
    write(`${OWN}/env`);
    loader.current();

    openOther(textOf('http://other.test/rest'));
    await nextStorageEvent();

    expect(loader.current()?.href).toBe(`${OWN}/env`);
  });

  it('is the last one of this application, whichever applications opened between', async () => {
    const loader = open();
    openOther(textOf('http://other.test/rest'));
    await nextStorageEvent();
    write(`${OWN}/env`);
    openOther(textOf('http://third.test/rest'));
    await nextStorageEvent();
    openOther(textOf('http://erp.test:8080/fourth'));
    await nextStorageEvent();

    expect(loader.current()?.href).toBe(`${OWN}/env`);
  });

  for (const type of ['reload', 'back_forward']) {
    it(`is kept for a navigation of the type ${type}`, async () => {
      open();
      openOther(textOf('http://other.test/rest'));
      await nextStorageEvent();
      TestBed.resetTestingModule();
      navigatedBy(type);

      const loader = open();

      expect(loader.current()?.href).toBe(OWN);
    });
  }

  for (const type of ['navigate', 'prerender']) {
    it(`is the host's again for a navigation of the type ${type}`, () => {
      open();
      TestBed.resetTestingModule();
      openOther(textOf('http://other.test/rest'));
      navigatedBy(type);

      expect(open().current()?.href).toBe('http://other.test/rest');
      expect(sessionStorage.getItem(KEPT)).toBe(textOf('http://other.test/rest'));
    });
  }

  it("is the host's after a reload when none was kept for this folder", () => {
    sessionStorage.setItem(`${KEPT}other/`, textOf('http://other.test/rest'));
    navigatedBy('reload');

    expect(open().current()?.href).toBe(OWN);
  });

  it('may come after the start: some hosts write the key late', () => {
    sessionStorage.removeItem('ERPAPPCONFIG');
    const loader = open();
    expect(loader.current()).toBeUndefined();

    write(OWN);
    expect(loader.current()?.href).toBe(OWN);
    write(`${OWN}/env`);
    expect(loader.current()?.href).toBe(`${OWN}/env`);
  });

  it('is that of the file, when the host wrote none, also after another application opened', async () => {
    sessionStorage.removeItem('ERPAPPCONFIG');
    const loader = open();
    loader.ready.subscribe();
    TestBed.inject(HttpTestingController)
      .expectOne(new URL('assets/data/appConfig.json', document.baseURI).href)
      .flush('{"api_baseUrl":"/rest"}');

    openOther(textOf('http://other.test/rest'));
    await nextStorageEvent();

    expect(loader.current()?.href).toBe(`${location.origin}/rest`);
  });

  it('may be written by the page of the host in another frame, while there is none', async () => {
    sessionStorage.removeItem('ERPAPPCONFIG');
    const loader = open();
    openOther(textOf(OWN));
    await nextStorageEvent();
    expect(loader.current()?.href).toBe(OWN);

    openOther(textOf('http://other.test/rest'));
    await nextStorageEvent();
    expect(loader.current()?.href).toBe(OWN);
  });

  it('keeps nothing outside a host', async () => {
    sessionStorage.removeItem('SocketPort');
    const loader = open();
    loader.ready.subscribe();
    TestBed.inject(HttpTestingController)
      .expectOne(new URL('assets/data/appConfig.json', document.baseURI).href)
      .flush('{"api_baseUrl":"/rest"}');

    expect(loader.current()?.path).toBe('/rest');
    expect(sessionStorage.getItem(KEPT)).toBeNull();
  });
});
