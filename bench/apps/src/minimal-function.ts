import { provideHttpClient } from '@angular/common/http';
import { provideExperimentalZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { tenantId } from 'ngx-protheus';
import { RootComponent } from './root.component';

document.title = String(tenantId({ Code: 'T1' } as never, undefined));

void bootstrapApplication(RootComponent, {
  providers: [provideExperimentalZonelessChangeDetection(), provideHttpClient()],
});
