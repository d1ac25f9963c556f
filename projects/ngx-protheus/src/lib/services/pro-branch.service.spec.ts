import { type HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { type ProtheusError } from '../errors/protheus-error';
import { type AdvplStub } from './advpl-stub.spec-support';
import { ProBranchService } from './pro-branch.service';
import { ProBranchLookupService } from './pro-branch-lookup.service';
import { setUpServiceTest, tearDownServiceTest } from './service-test.spec-support';

describe('ProBranchService', () => {
  const URL = '/api/framework/environment/v1/branches';
  let advpl: AdvplStub;
  let http: HttpTestingController;
  let branches: ProBranchService;

  beforeEach(() => {
    ({ advpl, http } = setUpServiceTest());
    sessionStorage.setItem('ProCompany', '{"Code":"T1"}');
    branches = TestBed.inject(ProBranchService);
  });
  afterEach(tearDownServiceTest);

  it('requests the branches of the company of the session, or those of the user in all companies', () => {
    branches.getListOfBranches('x', 2, 7).subscribe();
    branches.getUserBranches('x', 2, 7).subscribe();
    branches.getUserBranches().subscribe();

    expect(http.match(() => true).map(({ request }) => request.urlWithParams)).toEqual([
      `${URL}?page=2&pageSize=7&Description=x&EnterpriseGroup=T1`,
      `${URL}?page=2&pageSize=7&Description=x`,
      `${URL}?page=1&pageSize=10`,
    ]);
  });

  it('omits the company when the session has none', () => {
    sessionStorage.clear();
    branches.getListOfBranches().subscribe();

    expect(http.expectOne(() => true).request.urlWithParams).toBe(`${URL}?page=1&pageSize=100`);
  });

  it('encodes the trailing blanks of a code in the URL, but not the pipe', () => {
    branches.getBranch('D MG 01 ').subscribe();
    branches.getBranch('0/1', 'T2').subscribe();

    expect(http.match(() => true).map(({ request }) => request.url)).toEqual([
      `${URL}/T1|D%20MG%2001%20`,
      `${URL}/T2|0%2F1`,
    ]);
  });

  it('requests all pages', async () => {
    const all = firstValueFrom(branches.allBranches('', 1));
    const one = firstValueFrom(branches.allUserBranches('', 1));
    const page = (query: string, Code: string, hasNext: boolean): void =>
      http.expectOne(`${URL}?${query}`).flush({ items: [{ Code }], hasNext });
    page('page=1&pageSize=1&EnterpriseGroup=T1', '01', true);
    page('page=2&pageSize=1&EnterpriseGroup=T1', '02', false);
    page('page=1&pageSize=1', '03', false);

    expect(await all).toEqual([{ Code: '01' }, { Code: '02' }]);
    expect(await one).toEqual([{ Code: '03' }]);
  });

  it('parses the answer of AdvPL, which contains a JSON text inside JSON', async () => {
    branches.setChannelAsHTTP(false);
    advpl.answers = {
      getBranchesList: '{"items":[{"Code":"01"}],"hasNext":true}',
      getBranchInfo: JSON.stringify({ success: true, payload: '{"Code":"D MG 01 "}' }),
    };

    expect((await firstValueFrom(branches.getListOfBranches())).hasNext).toBeTrue();
    expect(await firstValueFrom(branches.getBranch('D MG 01 '))).toEqual({ Code: 'D MG 01 ' });
    expect(advpl.sent).toEqual([
      [
        'getBranchesList',
        '{"Description":"","EnterpriseGroup":"T1","page":1,"pageSize":100}',
        'setBranchesList',
      ],
      ['getBranchInfo', '{"branch":"D MG 01 ","company":"T1"}', 'setBranchInfo'],
    ]);
  });

  it('throws NGP232 when AdvPL does not know the branch', async () => {
    branches.setChannelAsHTTP(false);
    advpl.answers = { getBranchInfo: '{"success":false,"payload":""}' };

    await expectAsync(firstValueFrom(branches.getBranch('99'))).toBeRejectedWith(
      jasmine.objectContaining<ProtheusError>({ code: 'NGP232' }),
    );
  });

  it('reads and writes the branch of the session', () => {
    expect(branches.branch).toEqual({ Code: '', EnterpriseGroup: '', Description: '' });

    branches.branch = { Code: 'D MG 01 ' };

    expect(branches.branch).toEqual({ Code: 'D MG 01 ' });
  });

  it('works as the filter service of a lookup', () => {
    const lookup = TestBed.inject(ProBranchLookupService);
    lookup.getFilteredItems({ filter: 'a', page: 1, pageSize: 20 }).subscribe();
    lookup.getObjectByValue('01').subscribe();
    lookup.setBranch({ Code: '02' });
    lookup.setChannelAsHTTP(true);

    http.expectOne(`${URL}?page=1&pageSize=20&Description=a&EnterpriseGroup=T1`);
    http.expectOne(`${URL}/T1|01`);
    expect(branches.branch.Code).toBe('02');
    expect(lookup.isChannelHTTP()).toBeTrue();
  });
});
