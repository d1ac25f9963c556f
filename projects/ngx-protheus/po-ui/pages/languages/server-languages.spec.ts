import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { FakeProtheusHost, type ProtheusTestingOptions } from 'ngx-protheus/testing';
import { firstValueFrom } from 'rxjs';

import { setUpPage, until } from '../../spec-support/page-setup';
import { removeToasts, toasts } from '../../spec-support/toasts';
import { ServerLanguages } from './server-languages';

describe('ServerLanguages', () => {
  removeToasts();

  const ask = (host?: ProtheusTestingOptions) => {
    setUpPage({ host });
    return firstValueFrom(TestBed.inject(ServerLanguages).list);
  };
  const codes = async (list: ReturnType<typeof ask>) =>
    (await list).map(({ language }) => language);

  it('are those of AdvPL inside Protheus', async () => {
    const list = ask({
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

  it('are all that the texts know where AdvPL does not answer', async () => {
    const list = ask({ fakeTime: true });
    TestBed.inject(FakeProtheusHost).tick(5_001);
    expect(await codes(list)).toEqual(['pt', 'es', 'en', 'ru']);
  });

  describe('outside', () => {
    const request = async () => {
      const url = TestBed.inject(FakeProtheusHost).restUrl(
        '/api/language/v1/protheus-suported-languages',
      );
      const http = TestBed.inject(HttpTestingController);
      let [found] = http.match(url);
      await until('the request', () => found || ([found] = http.match(url))[0]);
      return found;
    };

    it('are those of the REST server, asked without a token', async () => {
      const list = ask({ embedding: 'browser' });
      const asked = await request();
      expect(asked.request.headers.keys()).toEqual([]);
      asked.flush([{ language: 'es', description: 'Español' }]);
      expect(await codes(list)).toEqual(['es']);
    });

    it('are all that the texts know where it fails, without a toast', async () => {
      const list = ask({ embedding: 'browser' });
      (await request()).flush({ message: 'Erro' }, { status: 500, statusText: 'Error' });
      expect(await codes(list)).toEqual(['pt', 'es', 'en', 'ru']);
      expect(toasts()).toEqual([]);
    });

    it('are all that the texts know where it answers with something else', async () => {
      const list = ask({ embedding: 'browser' });
      (await request()).flush({ items: [] });
      expect(await codes(list)).toEqual(['pt', 'es', 'en', 'ru']);
    });
  });
});
