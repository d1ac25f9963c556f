import { mergeApplicationConfig, provideExperimentalZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { AppComponent } from './app/app.component';
import { appConfig } from './app/app.config';

const zoneless = { providers: [provideExperimentalZonelessChangeDetection()] };

bootstrapApplication(AppComponent, mergeApplicationConfig(appConfig, zoneless)).catch(error =>
  console.error(error),
);
