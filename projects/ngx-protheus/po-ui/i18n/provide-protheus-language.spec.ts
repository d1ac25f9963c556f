import { provideHttpClient } from '@angular/common/http';
import { importProvidersFrom } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PoI18nModule, PoLanguageService } from '@po-ui/ng-components';
import { setUpPage } from '../spec-support/page-setup';
import { provideProtheusLanguage } from './provide-protheus-language';

/** The storage keys of the language in PO UI: that of the user, and that of the application. */
const KEYS = ['PO_USER_LOCALE', 'PO_DEFAULT_LANGUAGE'];

describe('provideProtheusLanguage', () => {
  const clean = () => KEYS.forEach(key => localStorage.removeItem(key));
  beforeEach(clean);
  afterEach(clean);

  const poUiLanguage = (language: string | null) => {
    setUpPage({ host: { session: { language } }, providers: [provideProtheusLanguage()] });
    return TestBed.inject(PoLanguageService).getLanguage();
  };

  for (const [idiom, expected] of [
    ['pt-BR', 'pt'],
    ['PT-BR', 'pt'],
    ['pt_BR', 'pt'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ru', 'ru'],
    // Languages without texts in PO UI.
    ['fr', 'pt'],
    ['est', 'pt'],
    ['', 'pt'],
    [null, 'pt'],
  ] as const) {
    it(`shows PO UI in ${expected} when the language of the session is ${idiom}`, () => {
      expect(poUiLanguage(idiom)).toBe(expected);
    });
  }

  it('leaves the language that the user chose in PO UI', () => {
    localStorage.setItem('PO_USER_LOCALE', 'es');
    expect(poUiLanguage('en')).toBe('es');
  });

  it('replaces the language that another application of the server left', () => {
    localStorage.setItem('PO_DEFAULT_LANGUAGE', 'ru');
    expect(poUiLanguage('pt-BR')).toBe('pt');
  });

  it('leaves the language that the application configures in PO UI', () => {
    setUpPage({
      host: { session: { language: 'pt-BR' } },
      providers: [
        importProvidersFrom(PoI18nModule.config({ default: { language: 'en' }, contexts: {} })),
        provideProtheusLanguage(),
      ],
    });
    expect(TestBed.inject(PoLanguageService).getLanguage()).toBe('en');
  });

  it('does not prevent the start of the application when the browser denies storage', () => {
    const denied = spyOnProperty(window, 'localStorage').and.throwError('SecurityError');
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideProtheusLanguage()] });
    expect(() => TestBed.inject(PoLanguageService)).not.toThrow();
    denied.and.callThrough();
    expect(localStorage.getItem('PO_DEFAULT_LANGUAGE')).toBeNull();
  });
});
