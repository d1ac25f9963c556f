import { TestBed } from '@angular/core/testing';
import { resetReports } from '../errors/report';
import { PINNED_TENANT, readTenantToPin } from './pinned-tenant';
import { SessionStore } from './session-store';

function write(key: string, value: unknown): void {
  sessionStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
}

describe('SessionStore', () => {
  const T1 = { Code: 'T1' };
  const BRANCH = { Code: 'D MG 01 ' };

  beforeEach(() => {
    resetReports();
    sessionStorage.clear();
    localStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  const store = (): SessionStore => TestBed.inject(SessionStore);

  describe('reading', () => {
    it('returns at once what other code wrote', () => {
      const session = store();
      expect(session.get('ProBranch')).toBeUndefined();

      write('ProBranch', BRANCH);
      expect(session.get('ProBranch')).toEqual(BRANCH);
      expect(session.raw('ProBranch')).toBe(JSON.stringify(BRANCH));

      sessionStorage.removeItem('ProBranch');
      expect(session.get('ProBranch')).toBeUndefined();
    });

    it('parses a text once', () => {
      write('ProBranch', BRANCH);
      const session = store();
      const parse = spyOn(JSON, 'parse').and.callThrough();

      expect(session.get('ProBranch')).toBe(session.get('ProBranch'));
      expect(parse).toHaveBeenCalledTimes(1);
    });

    it('reads the theme and the language of PO UI from localStorage', () => {
      localStorage.setItem('PO_USER_LOCALE', 'pt');
      sessionStorage.setItem('ProTheme', '{"Configuration":2}');

      expect(store().get('PO_USER_LOCALE')).toBe('pt');
      expect(store().get('ProTheme')).toBeUndefined();
    });

    it('continues without values if the browser refuses storage', () => {
      const warn = spyOn(console, 'warn');
      const refusal = spyOnProperty(window, 'sessionStorage').and.throwError('SecurityError');

      expect(store().get('ProCompany')).toBeUndefined();
      expect(store().set('ProCompany', T1)).toBeFalse();
      expect(store().requestSession().tenantId).toBeUndefined();
      expect(warn).toHaveBeenCalledTimes(1);
      refusal.and.callThrough();
    });

    it('reports a key that the host should have written', () => {
      const warn = spyOn(console, 'warn');
      write('SocketPort', '1');

      store().get('ProModule');
      store().get('ProModule');

      const messages = warn.calls.allArgs().map(args => String(args[0]));
      expect(messages.filter(text => text.includes('"ProModule"')).length).toBe(1);
      expect(messages.filter(text => text.includes('"ProCompany"')).length).toBe(1);
      expect(messages.every(text => text.startsWith('NGP303'))).toBeTrue();
    });
  });

  describe('requestSession', () => {
    it('is the same object until something changes', () => {
      write('ProCompany', T1);
      write('ProBranch', BRANCH);
      write('ProModule', 'FAT');
      write('ProDatabase', '20261121');
      write('ProIdiom', 'pt-BR');
      write('ERPAPPCONFIG', { api_baseUrl: '/' });
      write('TOKEN', { access_token: 'old' });
      const session = store();

      const first = session.requestSession();
      expect(first).toEqual({
        token: '{"access_token":"old"}',
        appConfig: '{"api_baseUrl":"/"}',
        tenantId: 'T1,D MG 01 ,',
        module: 'FAT',
        database: '20261121',
        idiom: 'pt-BR',
      });
      expect(session.requestSession()).toBe(first);
    });

    const changes: [string, unknown][] = [
      ['ERPTOKEN', { access_token: 'new' }],
      ['ERPAPPCONFIG', { api_baseUrl: '/rest' }],
      ['ProCompany', { Code: 'T2' }],
      ['ProBranch', { Code: 'M SP 01' }],
      ['ProModule', 'EST'],
      ['ProDatabase', '20270101'],
      ['ProIdiom', 'es'],
    ];
    for (const [key, value] of changes) {
      it(`is a new object after a write to ${key} between two synchronous requests`, () => {
        const session = store();
        const before = session.requestSession();

        write('ProCompany', T1);
        write(key, value);

        expect(session.requestSession()).not.toEqual(before);
        expect(session.requestSession()).toBe(session.requestSession());
      });
    }

    it('prefers ERPTOKEN to TOKEN', () => {
      write('TOKEN', '{}');
      write('ERPTOKEN', '{"access_token":"x"}');

      expect(store().requestSession().token).toBe('{"access_token":"x"}');
    });

    it('keeps the tenant if a caller changes the object that get() returned', () => {
      write('ProCompany', T1);
      write('ProBranch', BRANCH);
      const session = store();
      const branch = session.get('ProBranch');
      if (branch) branch.Code = 'D MG 01';
      write('ProModule', 'EST');

      expect(session.requestSession().tenantId).toBe('T1,D MG 01 ,');
    });
  });

  describe('with a pinned tenant', () => {
    beforeEach(() => {
      TestBed.configureTestingModule({
        providers: [{ provide: PINNED_TENANT, useFactory: readTenantToPin }],
      });
      write('ProCompany', T1);
      write('ProBranch', BRANCH);
    });

    it('keeps the tenant that the application was opened with', () => {
      const session = store();
      write('ProCompany', { Code: 'T2' });
      write('ProBranch', { Code: 'M SP 01' });
      write('ProModule', 'EST');

      expect(session.requestSession().tenantId).toBe('T1,D MG 01 ,');
      expect(session.requestSession().module).toBe('EST');
      expect(session.get('ProBranch')).toEqual(BRANCH);
    });

    it('keeps the tenant of the start, also if the session is first used later', () => {
      TestBed.inject(PINNED_TENANT);
      write('ProBranch', { Code: 'M SP 01' });

      expect(store().requestSession().tenantId).toBe('T1,D MG 01 ,');
    });

    it('changes when the application sets it', () => {
      const session = store();
      session.set('ProBranch', { Code: '02' });

      expect(session.requestSession().tenantId).toBe('T1,02,');
      expect(sessionStorage.getItem('ProBranch')).toBe('{"Code":"02"}');
    });

    it('pins a key that was absent when it first appears', () => {
      sessionStorage.clear();
      const session = store();
      expect(session.requestSession().tenantId).toBeUndefined();

      write('ProCompany', T1);
      expect(session.requestSession().tenantId).toBe('T1');
      write('ProCompany', { Code: 'T2' });
      expect(session.requestSession().tenantId).toBe('T1');
    });
  });
});
