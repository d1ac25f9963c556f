import { TestBed } from '@angular/core/testing';

import { resetReports } from '../errors/report';
import { PINNED_CONTEXT, takePinnedContext } from './pinned-tenant';
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
    it('sees a foreign write at once', () => {
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

    it('reads theme and PO UI language from localStorage', () => {
      localStorage.setItem('PO_USER_LOCALE', 'pt');
      sessionStorage.setItem('ProTheme', '{"Configuration":2}');

      expect(store().get('PO_USER_LOCALE')).toBe('pt');
      expect(store().get('ProTheme')).toBeUndefined();
    });

    it('goes on without values where the browser refuses storage', () => {
      const warn = spyOn(console, 'warn');
      const refusal = spyOnProperty(window, 'sessionStorage').and.throwError('SecurityError');

      expect(store().get('ProCompany')).toBeUndefined();
      expect(store().set('ProCompany', T1)).toBeFalse();
      expect(store().requestContext().tenantId).toBeUndefined();
      expect(warn).toHaveBeenCalledTimes(1);
      refusal.and.callThrough();
    });

    it('names a key that the host should have written', () => {
      const warn = spyOn(console, 'warn');
      write('SocketPort', '1');

      store().get('ProModule');
      store().get('ProModule');

      const said = warn.calls.allArgs().map(args => String(args[0]));
      expect(said.filter(text => text.includes('"ProModule"')).length).toBe(1);
      expect(said.filter(text => text.includes('"ProCompany"')).length).toBe(1);
      expect(said.every(text => text.startsWith('NGP303'))).toBeTrue();
    });
  });

  describe('what a request takes', () => {
    it('is one object until something changes', () => {
      write('ProCompany', T1);
      write('ProBranch', BRANCH);
      write('ProModule', 'FAT');
      write('ProDatabase', '20261121');
      write('ProIdiom', 'pt-BR');
      write('ERPAPPCONFIG', { api_baseUrl: '/' });
      write('TOKEN', { access_token: 'old' });
      const session = store();

      const first = session.requestContext();
      expect(first).toEqual({
        token: '{"access_token":"old"}',
        appConfig: '{"api_baseUrl":"/"}',
        tenantId: 'T1,D MG 01 ,',
        module: 'FAT',
        database: '20261121',
        idiom: 'pt-BR',
      });
      expect(session.requestContext()).toBe(first);
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
        const before = session.requestContext();

        write('ProCompany', T1);
        write(key, value);

        expect(session.requestContext()).not.toEqual(before);
        expect(session.requestContext()).toBe(session.requestContext());
      });
    }

    it('prefers ERPTOKEN to TOKEN', () => {
      write('TOKEN', '{}');
      write('ERPTOKEN', '{"access_token":"x"}');

      expect(store().requestContext().token).toBe('{"access_token":"x"}');
    });

    it('keeps the tenant when somebody changes the object that get() handed out', () => {
      write('ProCompany', T1);
      write('ProBranch', BRANCH);
      const session = store();
      const branch = session.get('ProBranch');
      if (branch) branch.Code = 'D MG 01';
      write('ProModule', 'EST');

      expect(session.requestContext().tenantId).toBe('T1,D MG 01 ,');
    });
  });

  describe('with a pinned context', () => {
    beforeEach(() => {
      TestBed.configureTestingModule({
        providers: [{ provide: PINNED_CONTEXT, useFactory: takePinnedContext }],
      });
      write('ProCompany', T1);
      write('ProBranch', BRANCH);
    });

    it('keeps the tenant the application was opened with', () => {
      const session = store();
      write('ProCompany', { Code: 'T2' });
      write('ProBranch', { Code: 'M SP 01' });
      write('ProModule', 'EST');

      expect(session.requestContext().tenantId).toBe('T1,D MG 01 ,');
      expect(session.requestContext().module).toBe('EST');
      expect(session.get('ProBranch')).toEqual(BRANCH);
    });

    it('keeps that of the start, also when the session is first used later', () => {
      TestBed.inject(PINNED_CONTEXT);
      write('ProBranch', { Code: 'M SP 01' });

      expect(store().requestContext().tenantId).toBe('T1,D MG 01 ,');
    });

    it('follows what the application sets itself', () => {
      const session = store();
      session.set('ProBranch', { Code: '02' });

      expect(session.requestContext().tenantId).toBe('T1,02,');
      expect(sessionStorage.getItem('ProBranch')).toBe('{"Code":"02"}');
    });

    it('takes a key that was absent when it first appears', () => {
      sessionStorage.clear();
      const session = store();
      expect(session.requestContext().tenantId).toBeUndefined();

      write('ProCompany', T1);
      expect(session.requestContext().tenantId).toBe('T1');
      write('ProCompany', { Code: 'T2' });
      expect(session.requestContext().tenantId).toBe('T1');
    });
  });
});
