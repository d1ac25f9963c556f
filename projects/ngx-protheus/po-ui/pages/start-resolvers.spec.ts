import { TestBed } from '@angular/core/testing';
import { type ActivatedRouteSnapshot, type RouterStateSnapshot } from '@angular/router';
import { FakeProtheusHost } from 'ngx-protheus/testing';
import { type Observable } from 'rxjs';
import { setUpPage } from '../spec-support/page-setup';
import { proLoginDefaults } from './pro-login/pro-login-defaults';
import { proSessionSettingsDefaults } from './pro-session-settings/pro-session-settings-resolvers';

describe('The resolvers of the pages', () => {
  for (const [name, resolver] of Object.entries({ proLoginDefaults, proSessionSettingsDefaults })) {
    it(`${name} emits after ten seconds when AdvPL does not answer`, () => {
      setUpPage({ host: { fakeTime: true } });
      const host = TestBed.inject(FakeProtheusHost);
      const resolved: unknown[] = [];
      TestBed.runInInjectionContext(() =>
        (
          resolver({} as ActivatedRouteSnapshot, {} as RouterStateSnapshot) as Observable<unknown>
        ).subscribe(value => resolved.push(value)),
      );
      host.tick(9_999);
      expect(resolved).toEqual([]);

      host.tick(1);
      expect(resolved.length).toBe(1);
    });
  }
});
