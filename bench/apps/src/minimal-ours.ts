import { provideHttpClient } from '@angular/common/http';
import { provideExperimentalZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideProtheus } from 'ngx-protheus';
import { RootComponent } from './root.component';

void bootstrapApplication(RootComponent, {
  providers: [provideExperimentalZonelessChangeDetection(), provideHttpClient(), provideProtheus()],
});
