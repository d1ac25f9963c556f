import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { AdvplStub } from './advpl-stub.spec-support';
import { ProRoleService } from './pro-role.service';
import { ProRoleLookupService } from './pro-role-lookup.service';

describe('ProRoleService', () => {
  let advpl: AdvplStub;
  let roles: ProRoleService;

  beforeEach(() => {
    sessionStorage.clear();
    advpl = new AdvplStub();
    TestBed.configureTestingModule({ providers: [advpl.provider] });
    roles = TestBed.inject(ProRoleService);
  });
  afterEach(() => sessionStorage.clear());

  describe('inside a host', () => {
    beforeEach(() => {
      sessionStorage.setItem('SocketPort', '1');
      sessionStorage.setItem('RemoteType', '1');
      advpl.answers = {
        getRoleList: '[["000001","Comprador"],["000002","Vendedor"]]',
        getRoleItem: '["000001","Comprador"]',
      };
    });

    it('returns the roles whose code or description contains the text, case-insensitive', async () => {
      const codes = async (text?: string): Promise<string[]> =>
        (await firstValueFrom(roles.getListofRoles(text))).items.map(({ Code }) => Code);

      expect(await codes()).toEqual(['000001', '000002']);
      expect(await codes('vend')).toEqual(['000002']);
      expect(await codes('0001')).toEqual(['000001']);
      expect(advpl.sent[0]).toEqual(['getRoleList', 'setRoleList', 'setRoleList']);
    });

    it('returns one role', async () => {
      expect(await firstValueFrom(roles.getRoleByCode('000001'))).toEqual({
        Code: '000001',
        Description: 'Comprador',
      });
      expect(advpl.sent).toEqual([['getRoleItem', '000001', 'setRoleItem']]);
    });

    it('returns no roles for empty answers', async () => {
      advpl.answers = { getRoleList: '', getRoleItem: '' };

      expect((await firstValueFrom(roles.getListofRoles())).items).toEqual([]);
      expect(await firstValueFrom(roles.getRoleByCode('9'))).toEqual({ Code: '', Description: '' });
    });

    it('throws a coded error for an answer that is not JSON', async () => {
      advpl.answers = { getRoleList: 'ERRO' };

      await expectAsync(firstValueFrom(roles.getListofRoles())).toBeRejectedWith(
        jasmine.objectContaining({ code: 'NGP405', rawText: 'ERRO' }),
      );
    });
  });

  it('returns no roles in a plain browser', async () => {
    expect(await firstValueFrom(roles.getListofRoles())).toEqual({ hasNext: false, items: [] });
    expect((await firstValueFrom(roles.getRoleByCode('1'))).Code).toBe('');
    expect(advpl.sent).toEqual([]);
  });

  it('works as the filter service of a lookup and stores the role of the session', async () => {
    const lookup = TestBed.inject(ProRoleLookupService);
    expect(roles.role).toEqual({ Code: '', Description: '' });

    lookup.setRole({ Code: '1', Description: 'a' });

    expect(roles.role).toEqual({ Code: '1', Description: 'a' });
    expect((await firstValueFrom(lookup.getFilteredItems({ filter: 'x' }))).items).toEqual([]);
    expect((await firstValueFrom(lookup.getObjectByValue('x'))).Code).toBe('');
  });
});
