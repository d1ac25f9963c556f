import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { AdvplStub } from './advpl-stub.spec-support';
import { ProBrandService } from './pro-brand.service';
import { ProDateService } from './pro-date.service';
import { ProLanguageService } from './pro-language.service';
import { ProTranslateStringService } from './pro-translate-string.service';

describe('language, texts, brand and date format', () => {
  let advpl: AdvplStub;
  let http: HttpTestingController;

  beforeEach(() => {
    advpl = new AdvplStub();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), advpl.provider],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  it('come from the REST server', async () => {
    const languages = firstValueFrom(TestBed.inject(ProLanguageService).getListOfLanguages());
    const brand = firstValueFrom(TestBed.inject(ProBrandService).getERPBrand());
    const texts = firstValueFrom(TestBed.inject(ProTranslateStringService).getStrList('MAT A'));

    http
      .expectOne('/api/language/v1/protheus-suported-languages')
      .flush([{ language: 'pt', description: 'Português' }]);
    http.expectOne('/api/brand/v1/erp-brand').flush('TOTVS');
    http.expectOne('/api/framework/v1/FwRestTranslate/MAT%20A').flush({ a: 'b' });
    expect((await languages)[0].language).toBe('pt');
    expect(await brand).toBe('TOTVS');
    expect(await texts).toEqual({ a: 'b' });
  });

  it('come from AdvPL after setChannelAsHTTP(false)', async () => {
    advpl.answers = {
      getLanguages: '[{"language":"pt","description":"Português"}]',
      getBrandContext: 'TOTVS',
      getTranslateStringResource: '{"a":"b"}',
    };
    const languages = TestBed.inject(ProLanguageService);
    const brand = TestBed.inject(ProBrandService);
    const texts = TestBed.inject(ProTranslateStringService);
    for (const service of [languages, brand, texts]) service.setChannelAsHTTP(false);

    expect((await firstValueFrom(languages.getListOfLanguages())).length).toBe(1);
    expect(await firstValueFrom(brand.getERPBrand())).toBe('TOTVS');
    expect(await firstValueFrom(texts.getStrList('MATA'))).toEqual({ a: 'b' });
    expect(advpl.sent).toEqual([
      ['getLanguages', 'setLanguages', 'setLanguages'],
      ['getBrandContext', 'setBrandContext', 'setBrandContext'],
      ['getTranslateStringResource', 'setTranslateStringResource', 'setTranslateStringResource'],
    ]);
  });

  it('requests the date format from AdvPL, for a language or for that of the session', async () => {
    advpl.answers = { getDateFormat: 'dd/mm/yyyy' };
    const dates = TestBed.inject(ProDateService);

    expect(await firstValueFrom(dates.getDateFormat('pt-BR'))).toBe('dd/mm/yyyy');
    await firstValueFrom(dates.getDateFormat());
    expect(advpl.sent).toEqual([
      ['getDateFormat', 'pt-BR', 'setDateFormat'],
      ['getDateFormat', 'setDateFormat', 'setDateFormat'],
    ]);
  });

  it('throws a coded error when AdvPL answers with an empty text', async () => {
    advpl.answers = { getDateFormat: '', getBrandContext: '' };
    const brand = TestBed.inject(ProBrandService);
    brand.setChannelAsHTTP(false);

    for (const text of [TestBed.inject(ProDateService).getDateFormat(), brand.getERPBrand()]) {
      await expectAsync(firstValueFrom(text)).toBeRejectedWith(
        jasmine.objectContaining({ code: 'NGP405', rawText: '' }),
      );
    }
  });
});
