import {
  computed,
  createEnvironmentInjector,
  effect,
  EnvironmentInjector,
  NgZone,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { resetReports } from '../errors/report';
import { SessionChanges } from './session-changes';
import { SessionStore } from './session-store';
import { type ProtheusTenantChange } from './tenant-change';

function write(key: string, value: unknown): void {
  sessionStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
}

describe('SessionChanges', () => {
  const T1 = { Code: 'T1' };
  const BRANCH = { Code: 'D MG 01 ' };

  beforeEach(() => {
    resetReports();
    sessionStorage.clear();
  });
  afterEach(() => sessionStorage.clear());

  const changes = (): SessionChanges => TestBed.inject(SessionChanges);
  /** The store, with `SessionChanges` as its listener. */
  const store = (): SessionStore => {
    changes();
    return TestBed.inject(SessionStore);
  };

  describe('the version', () => {
    it('is not written while a computed reads', async () => {
      const session = store();
      const code = computed(() => {
        changes().version();
        return session.get('ProCompany')?.Code;
      });
      expect(code()).toBeUndefined();

      write('ProCompany', T1);
      const again = computed(() => session.get('ProCompany')?.Code + `${code()}`);
      expect(again()).toBe('T1undefined');
      await Promise.resolve();
      expect(code()).toBe('T1');
    });

    it('is incremented in a microtask after a request that found a change, once for several', async () => {
      const session = store();
      const before = changes().version();

      write('ProModule', 'EST');
      session.requestSession();
      write('ProModule', 'FAT');
      session.requestSession();
      expect(changes().version()).toBe(before);
      await Promise.resolve();
      expect(changes().version()).toBe(before + 1);
    });

    it('is incremented at once by a setter, also inside an effect', () => {
      const session = store();
      const trigger = signal(0);
      TestBed.runInInjectionContext(() =>
        effect(() => {
          trigger();
          session.set('ProCompany', T1);
        }),
      );
      TestBed.flushEffects();

      expect(changes().version()).toBeGreaterThan(0);
      expect(sessionStorage.getItem('ProCompany')).toBe('{"Code":"T1"}');
    });

    it('is incremented by check() only if a text that was read has changed', () => {
      const session = store();
      session.get('ProRole');
      const before = changes().version();

      changes().check();
      expect(changes().version()).toBe(before);
      write('ProRole', { Code: '1' });
      changes().check();
      expect(changes().version()).toBe(before + 1);
    });

    it('is incremented by a storage event and when the page becomes visible again', () => {
      changes();

      write('ProModule', 'EST');
      dispatchEvent(new StorageEvent('storage', { key: 'ProModule' }));
      const first = changes().version();
      write('ProModule', 'FAT');
      document.dispatchEvent(new Event('visibilitychange'));

      expect([first, changes().version()]).toEqual([1, 2]);
    });

    it('removes its listeners when the application is destroyed', () => {
      const injector = createEnvironmentInjector(
        [SessionStore, SessionChanges],
        TestBed.inject(EnvironmentInjector),
      );
      const session = injector.get(SessionChanges);
      injector.destroy();

      write('ProModule', 'EST');
      dispatchEvent(new StorageEvent('storage'));
      document.dispatchEvent(new Event('visibilitychange'));

      expect(session.version()).toBe(0);
    });
  });

  it('publishes changes in the zone of Angular, whatever found them', async () => {
    // Messages from AdvPL arrive outside: a change made there would not start change detection.
    const zones: boolean[] = [];
    const recordZone = (): unknown => zones.push(NgZone.isInAngularZone());
    write('ProCompany', T1);
    store();
    changes().tenantChanges.subscribe(recordZone);
    const { onMicrotaskEmpty } = TestBed.inject(NgZone);
    let repaints = 0;
    onMicrotaskEmpty.subscribe(() => repaints++);

    write('ProBranch', BRANCH);
    changes().check();
    expect(zones).toEqual([true]);
    expect(repaints).toBeGreaterThan(0);

    repaints = 0;
    write('ProModule', 'EST');
    TestBed.inject(SessionStore).requestSession();
    await Promise.resolve();
    expect(repaints).toBeGreaterThan(0);
  });

  describe('a change of company or branch', () => {
    function collect(): ProtheusTenantChange[] {
      const received: ProtheusTenantChange[] = [];
      changes().tenantChanges.subscribe(change => received.push(change));
      return received;
    }

    it('by other code is emitted before the next request is sent', () => {
      write('ProCompany', T1);
      const session = store();
      const received = collect();

      write('ProBranch', BRANCH);
      expect(received).toEqual([]);
      session.requestSession();
      expect(received).toEqual([{ company: T1, branch: BRANCH, external: true }]);
      session.requestSession();
      expect(received.length).toBe(1);
    });

    it('by a setter is emitted once and is not external', () => {
      const session = store();
      const received = collect();

      expect(session.setAll({ ProCompany: T1, ProBranch: BRANCH })).toBeTrue();

      expect(received).toEqual([{ company: T1, branch: BRANCH, external: false }]);
    });

    it('is emitted to a later subscriber', () => {
      const session = TestBed.inject(SessionStore);
      session.requestSession();
      const received = collect();

      write('ProCompany', T1);
      session.requestSession();

      expect(received).toEqual([{ company: T1, branch: undefined, external: true }]);
    });

    it('is not emitted if only the description changed', () => {
      write('ProCompany', { Code: 'T1', CorporateName: 'a' });
      const session = store();
      const received = collect();

      write('ProCompany', { Code: 'T1', CorporateName: 'b' });
      session.requestSession();

      expect(received).toEqual([]);
    });

    it('lets its subscriber send a request for the new tenant', () => {
      const session = store();
      const tenants: (string | undefined)[] = [];
      changes().tenantChanges.subscribe(() => tenants.push(session.requestSession().tenantId));

      write('ProCompany', T1);
      session.requestSession();

      expect(tenants).toEqual(['T1']);
    });
  });
});
