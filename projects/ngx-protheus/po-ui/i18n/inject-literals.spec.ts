import { provideHttpClient } from '@angular/common/http';
import { importProvidersFrom } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PoI18nModule } from '@po-ui/ng-components';
import { usePoUiLanguage } from '../spec-support/use-po-ui-language';
import { injectLiterals } from './inject-literals';
import { proCompanyLookupTexts } from './pro-company-lookup.literals';
import { ProUiLanguage } from './pro-ui-language';

describe('injectLiterals', () => {
  const read = () =>
    TestBed.runInInjectionContext(() => injectLiterals('proCompanyLookup', proCompanyLookupTexts));

  usePoUiLanguage('pt-BR');

  it('returns the texts in the language of PO UI', () => {
    expect(read()().label).toBe('Grupo de empresas');
  });

  it('updates the texts when the language changes', () => {
    const texts = read();
    TestBed.inject(ProUiLanguage).use('en-US');
    expect(texts().label).toBe('Company group');
  });

  it('returns the Portuguese texts for a language that PO UI does not have', () => {
    const texts = read();
    TestBed.inject(ProUiLanguage).use('de');
    expect(texts().label).toBe('Grupo de empresas');
  });

  describe('with texts of the application', () => {
    beforeEach(() => {
      TestBed.configureTestingModule({
        providers: [
          provideHttpClient(),
          importProvidersFrom(
            PoI18nModule.config({
              default: { language: 'pt-BR', context: 'general', cache: false },
              contexts: {
                general: { 'pt-BR': { hello: 'Olá' } },
                proCompanyLookup: {
                  'pt-BR': { label: 'Empresa' },
                  'en-US': { label: 'Company' },
                },
              },
            }),
          ),
        ],
      });
    });

    it('replaces these texts and keeps the others', () => {
      expect(read()()).toEqual({ label: 'Empresa', code: 'Código', corporateName: 'Nome' });
    });

    it('replaces these texts after a change of the language', () => {
      const texts = read();
      TestBed.inject(ProUiLanguage).use('en-US');
      expect(texts()).toEqual({ label: 'Company', code: 'Code', corporateName: 'Name' });
    });
  });
});
