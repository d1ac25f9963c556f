import { resetReports } from '../errors/report';
import {
  readLocal,
  readSession,
  removeLocal,
  removeSession,
  writeLocal,
  writeSession,
} from './browser-storage';

describe('the browser storage', () => {
  const KEY = 'ngx-protheus-spec';

  beforeEach(() => resetReports());
  afterEach(() => {
    sessionStorage.removeItem(KEY);
    localStorage.removeItem(KEY);
  });

  it('writes, reads and removes in both areas', () => {
    expect(writeSession(KEY, 's')).toBeTrue();
    expect(writeLocal(KEY, 'l')).toBeTrue();
    expect([readSession(KEY), readLocal(KEY)]).toEqual(['s', 'l']);

    removeSession(KEY);
    removeLocal(KEY);
    expect([readSession(KEY), readLocal(KEY)]).toEqual([null, null]);
  });

  it('treats a value as absent if the browser refuses storage, and reports that once', () => {
    const warn = spyOn(console, 'warn');
    const refusal = spyOnProperty(window, 'sessionStorage').and.throwError('SecurityError');

    expect(readSession(KEY)).toBeNull();
    expect(writeSession(KEY, 'secret')).toBeFalse();
    expect(() => removeSession(KEY)).not.toThrow();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.calls.first().args[0])).toContain('NGP301');
    expect(String(warn.calls.first().args[0])).not.toContain('secret');
    refusal.and.callThrough();
  });

  it('returns false and reports the key when the storage is full', () => {
    const warn = spyOn(console, 'warn');
    spyOn(Storage.prototype, 'setItem').and.throwError('QuotaExceededError');

    expect(writeLocal(KEY, 'x')).toBeFalse();
    expect(String(warn.calls.first().args[0])).toContain(`"${KEY}"`);
  });
});
