import { TestBed } from '@angular/core/testing';
import { FakeWebChannel } from '../host/fake-web-channel.spec-support';
import { type ProtheusTenantChange } from '../session/tenant-change';
import { ProtheusSession } from './protheus-session';

describe('ProtheusSession', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  const session = (): ProtheusSession => TestBed.inject(ProtheusSession);

  it('returns company, branch, module, base date and language as the host wrote them', () => {
    sessionStorage.setItem('ProCompany', '{"Code":"T1","CorporateName":"Grupo"}');
    sessionStorage.setItem('ProBranch', '{"Code":"D MG 01 "}');
    sessionStorage.setItem('ProModule', 'FAT');
    sessionStorage.setItem('ProDatabase', '20261121');
    sessionStorage.setItem('ProIdiom', 'pt-BR');

    expect(session().company()).toEqual({ Code: 'T1', CorporateName: 'Grupo' });
    expect(session().branch()?.Code).toBe('D MG 01 ');
    expect(session().module()).toBe('FAT');
    expect(session().baseDate()).toEqual(new Date(2026, 10, 21));
    expect(session().language()).toBe('pt-BR');
  });

  it('returns the user of the token, whichever key contains it', () => {
    const payload = btoa(JSON.stringify({ sub: 'joao', userid: '000001' }));
    sessionStorage.setItem('TOKEN', JSON.stringify({ access_token: `h.${payload}.s` }));

    expect(session().user()).toEqual({ userId: '000001', userName: 'joao' });
  });

  it('returns the user of a token that was stored as plain text', () => {
    const token = `h.${btoa(JSON.stringify({ sub: 'ana', userid: '000002' }))}.s`;
    const warn = spyOn(console, 'warn');
    sessionStorage.setItem('ERPTOKEN', token);
    expect(session().user()?.userName).toBe('ana');

    sessionStorage.setItem('ERPTOKEN', JSON.stringify(token));
    session().refresh();
    expect(session().user()?.userName).toBe('ana');
    expect(warn).not.toHaveBeenCalled();
  });

  it('returns undefined in a plain browser', () => {
    expect(session().company()).toBeUndefined();
    expect(session().baseDate()).toBeUndefined();
    expect(session().user()).toBeUndefined();
  });

  it('returns a value that other code wrote after refresh()', () => {
    expect(session().branch()).toBeUndefined();

    sessionStorage.setItem('ProBranch', '{"Code":"01"}');
    session().refresh();

    expect(session().branch()).toEqual({ Code: '01' });
  });

  it('returns a value that advpltojs.js writes, in an application that listens to no message', () => {
    const host = new FakeWebChannel();
    host.platform.advplToJs = () => sessionStorage.setItem('ProBranch', '{"Code":"01"}');
    expect(session().branch()).toBeUndefined();

    host.emit('setBranch', '01');
    expect(session().branch()).toEqual({ Code: '01' });

    TestBed.resetTestingModule();
    expect(Object.getOwnPropertyDescriptor(host.platform, 'advplToJs')?.get).toBeUndefined();
    FakeWebChannel.remove();
  });

  it('returns the same base date object while other keys change', () => {
    session().setBaseDate(new Date(2026, 10, 21));
    const before = session().baseDate();
    session().setModule('EST');

    expect(session().module()).toBe('EST');
    expect(session().baseDate()).toBe(before);
  });

  it('changes company and branch together', () => {
    const changes: ProtheusTenantChange[] = [];
    session().tenantChanges.subscribe(change => changes.push(change));

    session().setTenant({ Code: 'T1' }, { Code: '01' });

    expect(changes).toEqual([{ company: { Code: 'T1' }, branch: { Code: '01' }, external: false }]);
    expect(session().branch()).toEqual({ Code: '01' });
  });

  it('writes the keys that the host and other code read', () => {
    session().setCompany({ Code: 'T1' });
    session().setBranch({ Code: '01  ' });
    session().setModule('FIN');
    session().setBaseDate(new Date(2026, 0, 2));
    session().setLanguage('es');

    expect(Object.fromEntries(Object.entries(sessionStorage))).toEqual({
      ProCompany: '{"Code":"T1"}',
      ProBranch: '{"Code":"01  "}',
      ProModule: 'FIN',
      ProDatabase: '20260102',
      ProIdiom: 'es',
    });
  });
});
