import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from '../testing/findings-of';

const PATH = 'src/app/pwa.ts';

describe('a service worker', () => {
  const listed: Readonly<Record<string, string>> = {
    'a provider': `import { provideServiceWorker } from '@angular/service-worker';
export const pwa = [provideServiceWorker('ngsw-worker.js', { enabled: !isDevMode() })];`,
    'a provider under another name': `import { provideServiceWorker as worker } from '@angular/service-worker';
export const pwa = [worker('ngsw-worker.js')];`,
    'a module': `import { ServiceWorkerModule } from '@angular/service-worker';
@NgModule({ imports: [ServiceWorkerModule.register('ngsw-worker.js', { enabled: x })] }) class A {}`,
    'a namespace': `import * as sw from '@angular/service-worker';
export const pwa = [sw.provideServiceWorker('ngsw-worker.js')];`,
    'a call of the browser': `if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/ngsw-worker.js').then(log);
}`,
    'a call of the browser that may be missing': `
navigator?.serviceWorker?.register('sw.js');`,
  };
  for (const [name, text] of Object.entries(listed)) {
    it(`is listed with the reason: ${name}`, () => {
      assert.deepEqual(findingsOf({ [PATH]: text }, /^.*?worker does not start/), [
        `${PATH}:2 service worker: inside Protheus the application is in a folder, where the worker does not start`,
      ]);
    });
  }

  const others: Readonly<Record<string, string>> = {
    'updates of one that is not registered here':
      "import { SwUpdate } from '@angular/service-worker';\ninject(SwUpdate).checkForUpdate();",
    'its removal':
      'navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.unregister()));',
    'a function of the application':
      "import { provideServiceWorker } from './mine';\nprovideServiceWorker();",
    'another registration': "this.worker.register('a');\nservices.register('/b');",
  };
  for (const [name, text] of Object.entries(others)) {
    it(`is not meant by ${name}`, () => {
      assert.deepEqual(findingsOf({ [PATH]: text }), []);
    });
  }
});
