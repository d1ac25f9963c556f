import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideExperimentalZonelessChangeDetection } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { ProtheusHttp, protheusInterceptor, provideProtheus } from 'ngx-protheus';
import { catchError, firstValueFrom, of } from 'rxjs';
import { type Prediction } from '../../support/bulk-requests';

createApplication({
  providers: [
    provideExperimentalZonelessChangeDetection(),
    provideHttpClient(withInterceptors([protheusInterceptor])),
    provideProtheus(),
  ],
})
  .then(({ injector }) => {
    const http = injector.get(HttpClient);
    const protheus = injector.get(ProtheusHttp);

    const send = async (url: string, number: number): Promise<Prediction> => {
      const headers = { 'x-number': String(number) };
      const response = http.get(url, { headers, responseType: 'text' });
      // A request that the browser refuses to send is ignored: the server does not receive it.
      await firstValueFrom(response.pipe(catchError(() => of(''))));
      return protheus.explain(url);
    };
    globalThis.bulkRequests = {
      send: (urls, from) => Promise.all(urls.map((url, index) => send(url, from + index))),
    };
  })
  .catch(error => console.error(error));
