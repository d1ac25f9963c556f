// One application, built twice: with protheus-lib-core 19.0.3, and with the local file that an
// application puts in its place. It does nothing by itself: the test calls it.
import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { Component, importProvidersFrom } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { ProAppConfigService, ProtheusLibCoreModule } from '@totvs/protheus-lib-core';
import { allCalls } from './all-calls';
import { type Outcome } from '../../../differential/outcome';
import { observe } from './outcome';

@Component({ selector: 'app-page', standalone: true, template: '' })
class PageComponent {}

async function run(name: string, load: boolean, pauses?: readonly number[]): Promise<Outcome> {
  const application = await start();
  const { injector } = application;
  if (load) await injector.get(ProAppConfigService).loadAppConfig();
  const outcome = await observe(() => allCalls[name](token => injector.get(token)), pauses);
  application.destroy();
  return outcome;
}

async function start(): Promise<Awaited<ReturnType<typeof createApplication>>> {
  return createApplication({
    providers: [
      importProvidersFrom(ProtheusLibCoreModule),
      provideHttpClient(withInterceptorsFromDi()),
      provideRouter([
        { path: 'login', component: PageComponent },
        { path: '**', component: PageComponent },
      ]),
      // The theme service of protheus-lib-core needs it.
      { provide: 'Window', useValue: window },
    ],
  });
}

globalThis.differential = { names: Object.keys(allCalls), run };
