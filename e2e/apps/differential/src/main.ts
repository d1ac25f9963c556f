// One application, built twice: with protheus-lib-core 19.0.3, and with the local file that replaces
// it in an application. It does nothing by itself: the test calls it.
import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { Component, importProvidersFrom } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { ProAppConfigService, ProtheusLibCoreModule } from '@totvs/protheus-lib-core';
import { type CallResult } from '../../../differential/call-result';
import { allCalls } from './all-calls';
import { observeCall } from './observe-call';

@Component({ selector: 'app-page', standalone: true, template: '' })
class PageComponent {}

async function run(name: string, load: boolean, pauses?: readonly number[]): Promise<CallResult> {
  const application = await start();
  const { injector } = application;
  if (load) await injector.get(ProAppConfigService).loadAppConfig();
  const outcome = await observeCall(() => allCalls[name](token => injector.get(token)), pauses);
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
      // The theme service of protheus-lib-core requires it.
      { provide: 'Window', useValue: window },
    ],
  });
}

globalThis.differential = { names: Object.keys(allCalls), run };
