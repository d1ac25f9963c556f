import { type HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { type AdvplStub } from './advpl-stub.spec-support';
import { ProCompanyService } from './pro-company.service';
import { ProCompanyLookupService } from './pro-company-lookup.service';
import { setUpServiceTest, tearDownServiceTest } from './service-test.spec-support';

describe('ProCompanyService', () => {
  const URL = '/api/framework/environment/v1/companies';
  let advpl: AdvplStub;
  let http: HttpTestingController;
  let companies: ProCompanyService;

  beforeEach(() => {
    ({ advpl, http } = setUpServiceTest());
    companies = TestBed.inject(ProCompanyService);
  });
  afterEach(tearDownServiceTest);

  it('requests a page with the given size and part of the name', () => {
    companies.getListOfCompanies().subscribe();
    companies.getListOfCompanies('Grupo & Filhos', 2, 7).subscribe();
    companies.getUserCompanies().subscribe();

    const requests = http.match(() => true).map(({ request }) => request);
    expect(requests.map(request => request.urlWithParams)).toEqual([
      `${URL}?page=1&pageSize=100`,
      `${URL}?page=2&pageSize=7&CorporateName=Grupo%20%26%20Filhos`,
      `${URL}?page=1&pageSize=10`,
    ]);
    expect(requests[0].headers.get('Accept')).toBe('application/json; charset=utf-8');
  });

  it('returns an empty list for a response without items', async () => {
    const list = firstValueFrom(companies.getUserCompanies());
    http.expectOne(`${URL}?page=1&pageSize=10`).flush({});

    expect(await list).toEqual({ items: [], hasNext: false });
  });

  it('requests all pages', async () => {
    const all = firstValueFrom(companies.allCompanies('', 2));
    http
      .expectOne(`${URL}?page=1&pageSize=2`)
      .flush({ items: [{ Code: '1' }, { Code: '2' }], hasNext: true });
    http.expectOne(`${URL}?page=2&pageSize=2`).flush({ items: [{ Code: '3' }], hasNext: false });

    expect((await all).map(({ Code }) => Code)).toEqual(['1', '2', '3']);
  });

  it('encodes the code of one company', () => {
    companies.getCompany('T 1/x').subscribe();

    http.expectOne(`${URL}/T%201%2Fx`);
    expect(companies.isChannelHTTP()).toBeTrue();
  });

  it('sends requests to AdvPL after setChannelAsHTTP(false)', async () => {
    advpl.answers = {
      getCompaniesList: '{"items":[{"Code":"T1"}]}',
      getCompanyInfo: '{"Code":"T1"}',
    };
    companies.setChannelAsHTTP(false);

    expect(await firstValueFrom(companies.getListOfCompanies('x', 2, 5))).toEqual({
      items: [{ Code: 'T1' }],
      hasNext: false,
    });
    expect(await firstValueFrom(companies.getCompany('T1'))).toEqual({ Code: 'T1' });
    expect(advpl.sent).toEqual([
      ['getCompaniesList', '{"CorporateName":"x","page":2,"pageSize":5}', 'setCompaniesList'],
      ['getCompanyInfo', 'T1', 'setCompanyInfo'],
    ]);
  });

  it('reads and writes the company of the session', () => {
    expect(companies.company).toEqual({ Code: '', CorporateName: '', InternalId: '' });

    companies.company = { Code: 'T1' };
    companies.company.Code = 'changed by the caller';

    expect(companies.company).toEqual({ Code: 'T1' });
    expect(sessionStorage.getItem('ProCompany')).toBe('{"Code":"T1"}');
  });

  it('works as the filter service of a lookup', () => {
    const lookup = TestBed.inject(ProCompanyLookupService);
    lookup.getFilteredItems({ filter: 'abc', page: 2, pageSize: 15 }).subscribe();
    lookup.getObjectByValue('T1').subscribe();
    lookup.setCompany({ Code: 'T2' });

    http.expectOne(`${URL}?page=2&pageSize=15&CorporateName=abc`);
    http.expectOne(`${URL}/T1`);
    expect(companies.company.Code).toBe('T2');
    lookup.setChannelAsHTTP(false);
    expect([lookup.isChannelHTTP(), companies.isChannelHTTP()]).toEqual([false, false]);
  });
});
