import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { FakeProtheusHost, type ProtheusTestingOptions } from 'ngx-protheus/testing';
import { firstValueFrom } from 'rxjs';
import { setUpPage, until } from '../../spec-support/page-setup';
import { removeToasts, toasts } from '../../spec-support/toasts';
import { ServerLanguages } from './server-languages';

describe('ServerLanguages', () => {
  removeToasts();

  const loadLanguages = (host?: ProtheusTestingOptions) => {
    setUpPage({ host });
    return firstValueFrom(TestBed.inject(ServerLanguages).list);
  };
  const codes = async (list: ReturnType<typeof loadLanguages>) =>
    (await list).map(({ language }) => language);

  it('lists the languages of AdvPL inside Protheus', async () => {
    const list = loadLanguages({
      advpl: {
        getLanguages: call =>
          call.answer('setLanguages', [
            { language: 'pt-BR', description: 'Português' },
            { language: 'de', description: 'Deutsch' },
            { language: 'en', description: 'English' },
          ]),
      },
    });
    expect(await codes(list)).toEqual(['pt-BR', 'en']);
  });

  it('lists all languages with texts when AdvPL does not answer', async () => {
    const list = loadLanguages({ fakeTime: true });
    TestBed.inject(FakeProtheusHost).tick(5_001);
    expect(await codes(list)).toEqual(['pt', 'es', 'en', 'ru']);
  });

  describe('outside Protheus', () => {
    const request = async () => {
      const url = TestBed.inject(FakeProtheusHost).restUrl(
        '/api/language/v1/protheus-suported-languages',
      );
      const http = TestBed.inject(HttpTestingController);
      let [found] = http.match(url);
      await until('the request', () => found || ([found] = http.match(url))[0]);
      return found;
    };

    it('lists the languages of the REST server, requested without a token', async () => {
      const list = loadLanguages({ embedding: 'browser' });
      const sent = await request();
      expect(sent.request.headers.keys()).toEqual([]);
      sent.flush([{ language: 'es', description: 'Español' }]);
      expect(await codes(list)).toEqual(['es']);
    });

    it('lists all languages with texts when the server fails, without a toast', async () => {
      const list = loadLanguages({ embedding: 'browser' });
      (await request()).flush({ message: 'Erro' }, { status: 500, statusText: 'Error' });
      expect(await codes(list)).toEqual(['pt', 'es', 'en', 'ru']);
      expect(toasts()).toEqual([]);
    });

    it('lists all languages with texts when the response has another form', async () => {
      const list = loadLanguages({ embedding: 'browser' });
      (await request()).flush({ items: [] });
      expect(await codes(list)).toEqual(['pt', 'es', 'en', 'ru']);
    });
  });
});
