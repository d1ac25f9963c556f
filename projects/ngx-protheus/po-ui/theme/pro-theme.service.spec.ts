import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { ENVIRONMENT_INITIALIZER } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { poThemeDefault, poThemeDefaultDark } from '@po-ui/ng-components';
import { FakeProtheusHost, type ProtheusTestingOptions } from 'ngx-protheus/testing';
import { firstValueFrom } from 'rxjs';
import { setUpPage } from '../spec-support/page-setup';
import { resetThemeAroundEach } from '../spec-support/reset-theme';
import { removeToasts, toasts } from '../spec-support/toasts';
import { ProThemeService } from './pro-theme.service';
import { PROTHEUS_THEMES } from './protheus-themes';
import { provideProtheusTheme } from './provide-protheus-theme';

describe('ProThemeService', () => {
  resetThemeAroundEach();
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

  it('applies the three themes of Protheus', () => {
    const service = themes();
    const seen = ([0, 1, 2] as const).map(theme => {
      service.setTheme(theme);
      return [service.theme(), colour('brand-01-base'), colour('neutral-light-00')];
    });
    expect(seen).toEqual([
      [0, '#045b8f', '#ffffff'],
      [1, '#0079b8', poThemeDefaultDark.color?.neutral?.light?.['00']?.toLowerCase()],
      [2, '#c20c18', '#ffffff'],
    ]);
    expect(seen[1][2]).not.toBe('#ffffff');
  });

  it('applies the setting of the host', () => {
    const service = themes();
    stored(1);
    service.setTheme();
    expect(service.theme()).toBe(1);
    expect(root.className).toContain('-dark-');
  });

  it('changes nothing when the host has set no theme, or an unknown one', () => {
    const service = themes();
    service.setTheme();
    stored(7);
    service.setTheme();
    localStorage.setItem('ProTheme', 'damaged');
    service.setTheme();
    expect(service.theme()).toBeUndefined();
    expect(root.className).not.toMatch(/-(light|dark)-/);
  });

  it('returns from the dark theme to the last light one, for all frames', () => {
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

  it('applies the themes of the application', () => {
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

  describe('with the profile of the user', () => {
    it('requests the profile from AdvPL inside Protheus', async () => {
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

    it('stays light when the user may not choose', async () => {
      const service = themes({
        advpl: { canUseDarkTheme: call => call.answer('canUseDarkTheme', 'false') },
      });
      expect(await firstValueFrom(service.applyProfile())).toBeFalse();
      expect(service.theme()).toBeUndefined();
      expect(TestBed.inject(FakeProtheusHost).sent('getDarkUserProfile')).toEqual([]);
    });

    it('stays light when AdvPL does not answer within five seconds', async () => {
      const service = themes({ fakeTime: true });
      const applied = firstValueFrom(service.applyProfile());
      TestBed.inject(FakeProtheusHost).tick(5_001);
      expect(await applied).toBeFalse();
    });

    describe('outside Protheus', () => {
      const profile = '/api/framework/v1/profileService/wAPIpLOGIN/CONFIG/DARK';
      const url = (path: string) => TestBed.inject(FakeProtheusHost).restUrl(path);
      const http = () => TestBed.inject(HttpTestingController);

      it('requests the profile from the REST server', async () => {
        const service = themes({ embedding: 'browser', session: {} });
        const applied = firstValueFrom(service.applyProfile());
        http()
          .expectOne(`${url(profile)}?defaultValue=false`)
          .flush('true');
        expect(await applied).toBeTrue();
        expect(service.theme()).toBe(1);
        http().verify();
      });

      for (const [previous, method, path] of [
        ['', 'POST', '/api/framework/v1/profileService/'],
        ['false', 'PUT', profile],
      ] as const) {
        it(`stores the choice with ${method} when the profile was "${previous}"`, async () => {
          const service = themes({ embedding: 'browser', session: {} });
          const stored = firstValueFrom(service.setThemeProfile(true));
          http()
            .expectOne(`${url(profile)}?defaultValue=`)
            .flush(previous);
          const request = http().expectOne({ method, url: url(path) });
          expect(request.request.body).toEqual({
            programName: 'wAPIpLOGIN',
            task: 'CONFIG',
            type: 'DARK',
            value: 'true',
          });
          request.flush({});
          expect(await stored).toBeTrue();
        });
      }

      it('shows no toast when the server has no profiles', async () => {
        const service = themes({ embedding: 'browser', session: {} });
        const applied = firstValueFrom(service.applyProfile());
        http()
          .expectOne(`${url(profile)}?defaultValue=false`)
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
    const follow = (text?: string) => {
      const hosts = {
        provide: ENVIRONMENT_INITIALIZER,
        multi: true,
        useValue: () => localStorage.setItem('ProTheme', text ?? ''),
      };
      setUpPage({ providers: [...(text === undefined ? [] : [hosts]), provideProtheusTheme()] });
      return TestBed.inject(ProThemeService);
    };

    for (const [text, theme] of [
      ['{"Configuration":0,"Description":"Light Classic"}', 0],
      ['{"Configuration":1,"Description":"Dark Classic"}', 1],
      ['{"Configuration":2,"Description":"Sunset Light"}', 2],
      ['{"Configuration":7,"Description":"x"}', 0],
      ['{"Configuration":"1"}', 0],
      ['{}', 0],
      ['null', 0],
      ['', 0],
      ['damaged', 0],
      [undefined, 0],
    ] as const) {
      it(`applies theme ${theme} at the start when the host stored ${text ?? 'nothing'}`, () => {
        spyOn(console, 'warn');
        expect(follow(text).theme()).toBe(theme);
        expect(root.className).toContain(
          [
            'prothemetotvsclassic-light-',
            'prothemetotvsclassic-dark-',
            'prothemetotvssunset-light-',
          ][theme],
        );
      });
    }

    it('does not prevent the start of the application when the browser denies storage', () => {
      const denied = spyOnProperty(window, 'localStorage').and.throwError('SecurityError');
      spyOn(console, 'warn');
      TestBed.configureTestingModule({ providers: [provideHttpClient(), provideProtheusTheme()] });

      expect(TestBed.inject(ProThemeService).theme()).toBeUndefined();
      denied.and.callThrough();
    });

    it('applies the theme of a host message, from the message or from the storage', () => {
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

    it('applies a theme that another frame of the browser stores', () => {
      const service = follow();
      stored(1);
      dispatchEvent(new StorageEvent('storage', { key: 'other' }));
      expect(service.theme()).toBe(0);
      dispatchEvent(new StorageEvent('storage', { key: 'ProTheme' }));
      expect(service.theme()).toBe(1);
    });

    it('stops when the application is destroyed', () => {
      const service = follow();
      TestBed.resetTestingModule();
      stored(1);
      dispatchEvent(new StorageEvent('storage', { key: 'ProTheme' }));
      expect(service.theme()).toBe(0);
    });
  });
});
