import { TestBed } from '@angular/core/testing';
import { ProSessionInfoService } from './pro-session-info.service';
import { ProtheusSession } from './protheus-session';

describe('ProSessionInfoService', () => {
  const info = (): ProSessionInfoService => TestBed.inject(ProSessionInfoService);

  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('reads the current value of each key', () => {
    const values = {
      ProCompany: { Code: 'T1' },
      ProBranch: { Code: 'D MG 01 ' },
      ProModule: 'FAT',
      appName: 'demo',
      ProSystemModule: { id: '05' },
      ProDatabase: '20261121',
      RemoteType: '5',
      SocketPort: '63972',
      ProAppConfig: { name: 'a' },
      ProIdiom: 'pt-BR',
      ProRole: { Code: '1', Description: 'r' },
      TOKEN: { access_token: 'old' },
      ERPAPPCONFIG: { name: 'b' },
      ProUser: { id: '000001' },
      ERPTOKEN: { access_token: 'new' },
    };
    for (const [key, value] of Object.entries(values)) {
      sessionStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
    }
    localStorage.setItem('ProTheme', '{"Configuration":1,"Description":"d"}');

    expect(info().getSessionInfo() as unknown).toEqual({
      proCompany: values.ProCompany,
      proBranch: values.ProBranch,
      proModule: 'FAT',
      appName: 'demo',
      proSystemModule: values.ProSystemModule,
      proDatabase: '20261121',
      remoteType: 5,
      socketPort: 63972,
      proAppConfig: values.ProAppConfig,
      proIdiom: 'pt-BR',
      proRole: values.ProRole,
      token: values.TOKEN,
      erpAppConfig: values.ERPAPPCONFIG,
      proUser: values.ProUser,
      erpToken: values.ERPTOKEN,
    });
    expect(info().getTheme()).toEqual({ Configuration: 1, Description: 'd' });

    sessionStorage.setItem('ProBranch', '{"Code":"02"}');
    expect(info().getBranch()).toEqual({ Code: '02' });
  });

  it('returns undefined for absent values and never throws', () => {
    expect(Object.values(info().getSessionInfo()).every(value => value === undefined)).toBeTrue();
    expect(() => info().setSessionInfo()).not.toThrow();
    expect(info().getLocationPathNameEnvironment()).toEqual(jasmine.any(String));
  });

  it('returns a copy of each object', () => {
    sessionStorage.setItem('ProBranch', '{"Code":"D MG 01 "}');
    info().getBranch().Code = 'D MG 01';

    expect(TestBed.inject(ProtheusSession).branch()).toEqual({ Code: 'D MG 01 ' });
  });

  it('writes the values that the next request and other code read', () => {
    info().setIdiom('es');
    info().setErpAppConfig({ name: 'x' });
    info().setErpToken({ access_token: 'n' });
    info().setTheme({ Configuration: 2, Description: 'q' });

    expect(sessionStorage.getItem('ProIdiom')).toBe('es');
    expect(sessionStorage.getItem('ERPAPPCONFIG')).toBe('{"name":"x"}');
    expect(sessionStorage.getItem('ERPTOKEN')).toBe('{"access_token":"n"}');
    expect(localStorage.getItem('ProTheme')).toBe('{"Configuration":2,"Description":"q"}');
  });

  it('reads the keys of the newest hosts', () => {
    expect([info().getNewHome(), info().getProEnvironment(), info().getStartTime()]).toEqual([
      false,
      undefined,
      undefined,
    ]);

    sessionStorage.setItem('ProNewHome', 'true');
    sessionStorage.setItem('ProEnvironment', '{"type":3,"description":"Desenvolvimento"}');
    sessionStorage.setItem('ProgramStart', 'SIGAMDI');
    sessionStorage.setItem('ProStartTime', '08:30:00');

    expect(info().getNewHome()).toBeTrue();
    expect(info().getProEnvironment()).toEqual({ type: 3, description: 'Desenvolvimento' });
    expect(info().getProgramStart()).toBe('SIGAMDI');
    expect(info().getStartTime()).toBe('08:30:00');
  });
});
