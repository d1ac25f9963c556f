import { provideHttpClient } from '@angular/common/http';
import { provideExperimentalZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { protheusTenantId } from 'ngx-protheus';
import { RootComponent } from './root.component';

document.title = String(protheusTenantId({ Code: 'T1' } as never, undefined));

void bootstrapApplication(RootComponent, {
  providers: [provideExperimentalZonelessChangeDetection(), provideHttpClient()],
});
