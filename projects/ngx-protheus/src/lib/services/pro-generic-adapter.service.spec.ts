import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { ProAdapterBaseV2Service } from './pro-adapter-base-v2.service';
import { ProGenericAdapterService } from './pro-generic-adapter.service';

describe('the generic adapters', () => {
  const URL = '/api/framework/v1';
  let http: HttpTestingController;
  let adapter: ProGenericAdapterService;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    adapter = TestBed.inject(ProGenericAdapterService);
  });
  afterEach(() => http.verify());

  it('send the parameters of the caller, without empty ones', () => {
    adapter.list({ alias: 'SA1' }).subscribe();
    adapter
      .list({
        alias: 'SA1',
        page: 2,
        filialFilter: true,
        deletedFilter: false,
        filter: '',
        own: 'z',
      })
      .subscribe();
    adapter.query({ tables: 'SA1', where: "A1_COD = '1'" }).subscribe();

    expect(http.match(() => true).map(({ request }) => request.urlWithParams)).toEqual([
      `${URL}/genericList?alias=SA1`,
      `${URL}/genericList?alias=SA1&page=2&filialFilter=true&deletedFilter=false&own=z`,
      `${URL}/genericQuery?tables=SA1&where=A1_COD%20=%20'1'`,
    ]);
  });

  it('return the fields of the response, and an empty list for missing items', async () => {
    const page = firstValueFrom(adapter.list<{ a1_cod: string }>({ alias: 'SA1' }));
    http.expectOne(`${URL}/genericList?alias=SA1`).flush({ hasNext: true, remainingRecords: 5 });

    expect(await page).toEqual({ items: [], hasNext: true, remainingRecords: 5 });
  });

  it('request all pages', async () => {
    const list = firstValueFrom(adapter.listAll<number>({ alias: 'SA1', pageSize: 1 }));
    const query = firstValueFrom(adapter.queryAll<number>({ tables: 'SA1' }));
    http
      .expectOne(`${URL}/genericList?pageSize=1&alias=SA1&page=1`)
      .flush({ items: [1], hasNext: true });
    http
      .expectOne(`${URL}/genericList?pageSize=1&alias=SA1&page=2`)
      .flush({ items: [2], hasNext: false });
    http.expectOne(`${URL}/genericQuery?pageSize=100&tables=SA1&page=1`).flush({ items: [3] });

    expect(await list).toEqual([1, 2]);
    expect(await query).toEqual([3]);
  });

  it('return the parameters of a page, empty ones included', () => {
    const adapterBase = TestBed.inject(ProAdapterBaseV2Service);

    expect(adapterBase.getHttpParams().toString()).toBe(
      'page=1&pageSize=20&filter=&fields=&order=',
    );
    expect(adapterBase.getHttpParams(2, 3, 'f', 'a,b', '-c').toString()).toBe(
      'page=2&pageSize=3&filter=f&fields=a,b&order=-c',
    );
  });
});
