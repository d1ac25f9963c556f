import { provideHttpClient } from '@angular/common/http';
import { type ApplicationConfig, provideExperimentalZonelessChangeDetection } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';

export const appConfig: ApplicationConfig = {
  providers: [
    provideExperimentalZonelessChangeDetection(),
    // PO UI's fields inject it; the page itself calls the host through `HostApi`.
    provideHttpClient(),
    provideNoopAnimations(),
  ],
};
