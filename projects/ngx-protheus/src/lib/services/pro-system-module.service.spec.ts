import { type HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { type AdvplStub } from './advpl-stub.spec-support';
import { ProSystemModuleService } from './pro-system-module.service';
import { ProSystemModuleLookupService } from './pro-system-module-lookup.service';
import { setUpServiceTest, tearDownServiceTest } from './service-test.spec-support';

describe('ProSystemModuleService', () => {
  const URL = '/api/framework/v1/systemModules';
  let advpl: AdvplStub;
  let http: HttpTestingController;
  let modules: ProSystemModuleService;

  beforeEach(() => {
    ({ advpl, http } = setUpServiceTest());
    modules = TestBed.inject(ProSystemModuleService);
  });
  afterEach(tearDownServiceTest);

  it('requests a page and one module from the REST server', () => {
    modules.getListOfSystemModules('fat', 2, 7).subscribe();
    modules.getSystemModule('0/5').subscribe();

    http.expectOne(`${URL}?page=2&pageSize=7&description=fat`);
    http.expectOne(`${URL}/0%2F5`);
    expect(modules.isChannelHTTP()).toBeTrue();
  });

  it('requests all pages', async () => {
    const all = firstValueFrom(modules.allSystemModules('', 1));
    http.expectOne(`${URL}?page=1&pageSize=1`).flush({ items: [{ id: '5' }], hasNext: true });
    http.expectOne(`${URL}?page=2&pageSize=1`).flush({});

    expect(await all).toEqual([{ id: '5' }]);
  });

  it('sends requests to AdvPL after setChannelAsHTTP(false)', async () => {
    modules.setChannelAsHTTP(false);
    advpl.answers = { getModulesList: '{"items":[]}', getModuleInfo: '{"id":"05"}' };

    expect(await firstValueFrom(modules.getListOfSystemModules())).toEqual({
      items: [],
      hasNext: false,
    });
    expect(await firstValueFrom(modules.getSystemModule('05'))).toEqual({ id: '05' });
    expect(advpl.sent).toEqual([
      ['getModulesList', '{"description":"","page":1,"pageSize":100}', 'setModulesList'],
      ['getModuleInfo', '05', 'setModuleInfo'],
    ]);
  });

  it('reads and writes the module of the session, also for the lookup', () => {
    const lookup = TestBed.inject(ProSystemModuleLookupService);
    expect(modules.systemModule).toEqual({ id: '', name: '', description: '' });

    lookup.setSystemModule({ id: '05' });
    lookup.getFilteredItems({ filter: '', page: 1, pageSize: 3 }).subscribe();
    lookup.getObjectByValue('05').subscribe();

    expect(modules.systemModule).toEqual({ id: '05' });
    http.expectOne(`${URL}?page=1&pageSize=3`);
    http.expectOne(`${URL}/05`);
  });
});
