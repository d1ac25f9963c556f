import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { ENVIRONMENT_INITIALIZER } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { poThemeDefault, poThemeDefaultDark } from '@po-ui/ng-components';
import { FakeProtheusHost, type ProtheusTestingOptions } from 'ngx-protheus/testing';
import { firstValueFrom } from 'rxjs';

import { setUpPage } from '../spec-support/page-setup';
import { keepTheme } from '../spec-support/keep-theme';
import { removeToasts, toasts } from '../spec-support/toasts';
import { ProThemeService } from './pro-theme.service';
import { PROTHEUS_THEMES } from './protheus-themes';
import { provideProtheusTheme } from './provide-protheus-theme';

describe('ProThemeService', () => {
  keepTheme();
  removeToasts();

  function themes(host?: ProtheusTestingOptions): ProThemeService {
    setUpPage({ host });
    return TestBed.inject(ProThemeService);
  }
  const root = document.documentElement;
  const colour = (name: string) =>
    getComputedStyle(root).getPropertyValue(`--color-${name}`).trim();
  const stored = (Configuration: unknown) =>
    localStorage.setItem('ProTheme', JSON.stringify({ Configuration, Description: 'x' }));

  it('paints the three themes of Protheus', () => {
    const service = themes();
    const seen = ([0, 1, 2] as const).map(theme => {
      service.setTheme(theme);
      return [service.theme(), colour('brand-01-base'), colour('neutral-light-00')];
    });
    expect(seen).toEqual([
      [0, '#0b6a99', '#ffffff'],
      [1, '#0b6a99', poThemeDefaultDark.color?.neutral?.light?.['00']?.toLowerCase()],
      [2, '#753399', '#ffffff'],
    ]);
    expect(seen[1][2]).not.toBe('#ffffff');
  });

  it('takes the setting of the host', () => {
    const service = themes();
    stored(1);
    service.setTheme();
    expect(service.theme()).toBe(1);
    expect(root.className).toContain('-dark-');
  });

  it('leaves PO UI alone where the host has set nothing, or nothing that is known', () => {
    const service = themes();
    service.setTheme();
    stored(7);
    service.setTheme();
    localStorage.setItem('ProTheme', 'damaged');
    service.setTheme();
    expect(service.theme()).toBeUndefined();
    expect(root.className).not.toMatch(/-(light|dark)-/);
  });

  it('goes back from the dark theme to the light one before, for all frames', () => {
    const service = themes();
    service.setTheme(2);
    service.setDark(true);
    expect(JSON.parse(localStorage.getItem('ProTheme') ?? '')).toEqual({
      Configuration: 1,
      Description: 'Dark Classic',
    });
    service.setDark(false);
    expect(service.theme()).toBe(2);
  });

  it('takes the themes of the application', () => {
    const own = { ...poThemeDefault, name: 'own' };
    setUpPage({
      providers: [
        {
          provide: PROTHEUS_THEMES,
          useValue: { 0: { theme: own }, 1: { theme: own, dark: true }, 2: { theme: own } },
        },
      ],
    });
    TestBed.inject(ProThemeService).setTheme(1);
    expect(root.className).toContain('own-dark-');
  });

  describe('by the profile of the user', () => {
    it('asks AdvPL inside Protheus', async () => {
      const service = themes({
        advpl: {
          canUseDarkTheme: call => call.answer('canUseDarkTheme', 'true'),
          getDarkUserProfile: call => call.answer('getDarkUserProfile', 'true'),
          setThemeProfile: call => call.answer('setThemeProfile', 'true'),
        },
      });
      expect(await firstValueFrom(service.applyProfile())).toBeTrue();
      expect(service.theme()).toBe(1);
      expect(await firstValueFrom(service.setThemeProfile('false'))).toBeTrue();
      expect(TestBed.inject(FakeProtheusHost).sent('setThemeProfile')).toEqual(['false']);
    });

    it('stays light where the user may not choose', async () => {
      const service = themes({
        advpl: { canUseDarkTheme: call => call.answer('canUseDarkTheme', 'false') },
      });
      expect(await firstValueFrom(service.applyProfile())).toBeFalse();
      expect(service.theme()).toBeUndefined();
      expect(TestBed.inject(FakeProtheusHost).sent('getDarkUserProfile')).toEqual([]);
    });

    it('stays light after some seconds where AdvPL does not know the message', async () => {
      const service = themes({ fakeTime: true });
      const applied = firstValueFrom(service.applyProfile());
      TestBed.inject(FakeProtheusHost).tick(5_001);
      expect(await applied).toBeFalse();
    });

    describe('outside', () => {
      const profile = '/api/framework/v1/profileService/wAPIpLOGIN/CONFIG/DARK';
      const address = (path: string) => TestBed.inject(FakeProtheusHost).restUrl(path);
      const http = () => TestBed.inject(HttpTestingController);

      it('asks the REST server', async () => {
        const service = themes({ embedding: 'browser', session: {} });
        const applied = firstValueFrom(service.applyProfile());
        http()
          .expectOne(`${address(profile)}?defaultValue=false`)
          .flush('true');
        expect(await applied).toBeTrue();
        expect(service.theme()).toBe(1);
        http().verify();
      });

      for (const [before, method, path] of [
        ['', 'POST', '/api/framework/v1/profileService/'],
        ['false', 'PUT', profile],
      ] as const) {
        it(`keeps it by ${method} where the profile was "${before}"`, async () => {
          const service = themes({ embedding: 'browser', session: {} });
          const kept = firstValueFrom(service.setThemeProfile(true));
          http()
            .expectOne(`${address(profile)}?defaultValue=`)
            .flush(before);
          const request = http().expectOne({ method, url: address(path) });
          expect(request.request.body).toEqual({
            programName: 'wAPIpLOGIN',
            task: 'CONFIG',
            type: 'DARK',
            value: 'true',
          });
          request.flush({});
          expect(await kept).toBeTrue();
        });
      }

      it('shows no toast where the server keeps no profiles', async () => {
        const service = themes({ embedding: 'browser', session: {} });
        const applied = firstValueFrom(service.applyProfile());
        http()
          .expectOne(`${address(profile)}?defaultValue=false`)
          .flush(JSON.stringify({ message: 'Recurso não encontrado.' }), {
            status: 404,
            statusText: 'Not Found',
          });
        expect(await applied).toBeFalse();
        expect(toasts()).toEqual([]);
      });
    });
  });

  describe('with provideProtheusTheme()', () => {
    const follow = (theme?: number) => {
      const hosts = {
        provide: ENVIRONMENT_INITIALIZER,
        multi: true,
        useValue: () => stored(theme),
      };
      setUpPage({ providers: [...(theme ? [hosts] : []), provideProtheusTheme()] });
      return TestBed.inject(ProThemeService);
    };

    it('starts with the theme of the host', () => {
      expect(follow(1).theme()).toBe(1);
    });

    it('does not keep an application from starting where the browser refuses storage', () => {
      const refused = spyOnProperty(window, 'localStorage').and.throwError('SecurityError');
      spyOn(console, 'warn');
      TestBed.configureTestingModule({ providers: [provideHttpClient(), provideProtheusTheme()] });

      expect(TestBed.inject(ProThemeService).theme()).toBeUndefined();
      refused.and.callThrough();
    });

    it('follows the message of the host, with the theme in it or in the storage', () => {
      const service = follow();
      const host = TestBed.inject(FakeProtheusHost);
      const seen = [
        { Configuration: 1, Description: 'Dark' },
        '0',
        'sunset',
        '',
        { other: true },
        'null',
      ].map(content => {
        if (content === 'sunset') stored(2);
        host.emit('setTheme', content);
        return service.theme();
      });
      expect(seen).toEqual([1, 0, 2, 2, 2, 2]);
    });

    it('follows other frames of the browser', () => {
      const service = follow();
      stored(1);
      dispatchEvent(new StorageEvent('storage', { key: 'other' }));
      expect(service.theme()).toBeUndefined();
      dispatchEvent(new StorageEvent('storage', { key: 'ProTheme' }));
      expect(service.theme()).toBe(1);
    });

    it('ends with the application', () => {
      const service = follow();
      TestBed.resetTestingModule();
      stored(1);
      dispatchEvent(new StorageEvent('storage', { key: 'ProTheme' }));
      expect(service.theme()).toBeUndefined();
    });
  });
});
