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
import { type ProtheusTenantChange } from './tenant-change';
import { SessionChanges } from './session-changes';
import { SessionStore } from './session-store';

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

  const follow = (): SessionChanges => TestBed.inject(SessionChanges);
  /** The store, with somebody who follows it. */
  const store = (): SessionStore => {
    follow();
    return TestBed.inject(SessionStore);
  };

  describe('the version', () => {
    it('is never written while a computed reads', async () => {
      const session = store();
      const code = computed(() => {
        follow().version();
        return session.get('ProCompany')?.Code;
      });
      expect(code()).toBeUndefined();

      write('ProCompany', T1);
      const again = computed(() => session.get('ProCompany')?.Code + `${code()}`);
      expect(again()).toBe('T1undefined');
      await Promise.resolve();
      expect(code()).toBe('T1');
    });

    it('rises in a microtask after a request that found a change, once for many', async () => {
      const session = store();
      const before = follow().version();

      write('ProModule', 'EST');
      session.requestContext();
      write('ProModule', 'FAT');
      session.requestContext();
      expect(follow().version()).toBe(before);
      await Promise.resolve();
      expect(follow().version()).toBe(before + 1);
    });

    it('rises at once by a setter, also inside an effect', () => {
      const session = store();
      const trigger = signal(0);
      TestBed.runInInjectionContext(() =>
        effect(() => {
          trigger();
          session.set('ProCompany', T1);
        }),
      );
      TestBed.flushEffects();

      expect(follow().version()).toBeGreaterThan(0);
      expect(sessionStorage.getItem('ProCompany')).toBe('{"Code":"T1"}');
    });

    it('rises by touch() only when something that was read has changed', () => {
      const session = store();
      session.get('ProRole');
      const before = follow().version();

      follow().touch();
      expect(follow().version()).toBe(before);
      write('ProRole', { Code: '1' });
      follow().touch();
      expect(follow().version()).toBe(before + 1);
    });

    it('rises by a storage event and when the page becomes visible again', () => {
      follow();

      write('ProModule', 'EST');
      dispatchEvent(new StorageEvent('storage', { key: 'ProModule' }));
      const first = follow().version();
      write('ProModule', 'FAT');
      document.dispatchEvent(new Event('visibilitychange'));

      expect([first, follow().version()]).toEqual([1, 2]);
    });

    it('takes its listeners away with the application', () => {
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

  it('tells of changes in the zone of Angular, whoever found them', async () => {
    // Messages of the ERP arrive outside; what was changed there would not be painted.
    const zones: boolean[] = [];
    const here = (): unknown => zones.push(NgZone.isInAngularZone());
    write('ProCompany', T1);
    store();
    follow().contextChanges.subscribe(here);
    const { onMicrotaskEmpty } = TestBed.inject(NgZone);
    let repaints = 0;
    onMicrotaskEmpty.subscribe(() => repaints++);

    write('ProBranch', BRANCH);
    follow().touch();
    expect(zones).toEqual([true]);
    expect(repaints).toBeGreaterThan(0);

    repaints = 0;
    write('ProModule', 'EST');
    TestBed.inject(SessionStore).requestContext();
    await Promise.resolve();
    expect(repaints).toBeGreaterThan(0);
  });

  describe('a change of company or branch', () => {
    function heard(): ProtheusTenantChange[] {
      const changes: ProtheusTenantChange[] = [];
      follow().contextChanges.subscribe(change => changes.push(change));
      return changes;
    }

    it('by foreign code is told before the next request goes out', () => {
      write('ProCompany', T1);
      const session = store();
      const changes = heard();

      write('ProBranch', BRANCH);
      expect(changes).toEqual([]);
      session.requestContext();
      expect(changes).toEqual([{ company: T1, branch: BRANCH, foreign: true }]);
      session.requestContext();
      expect(changes.length).toBe(1);
    });

    it('by a setter is told once and as our own', () => {
      const session = store();
      const changes = heard();

      expect(session.setAll({ ProCompany: T1, ProBranch: BRANCH })).toBeTrue();

      expect(changes).toEqual([{ company: T1, branch: BRANCH, foreign: false }]);
    });

    it('is told to who begins to follow later', () => {
      const session = TestBed.inject(SessionStore);
      session.requestContext();
      const changes = heard();

      write('ProCompany', T1);
      session.requestContext();

      expect(changes).toEqual([{ company: T1, branch: undefined, foreign: true }]);
    });

    it('is not told when only the description is another one', () => {
      write('ProCompany', { Code: 'T1', CorporateName: 'a' });
      const session = store();
      const changes = heard();

      write('ProCompany', { Code: 'T1', CorporateName: 'b' });
      session.requestContext();

      expect(changes).toEqual([]);
    });

    it('lets its listener send a request of the new context', () => {
      const session = store();
      const tenants: (string | undefined)[] = [];
      follow().contextChanges.subscribe(() => tenants.push(session.requestContext().tenantId));

      write('ProCompany', T1);
      session.requestContext();

      expect(tenants).toEqual(['T1']);
    });
  });
});
