import { mergeApplicationConfig, provideExperimentalZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app.config';
import { ProbeComponent } from './probe.component';

const zoneless = { providers: [provideExperimentalZonelessChangeDetection()] };

bootstrapApplication(ProbeComponent, mergeApplicationConfig(appConfig, zoneless)).catch(error =>
  console.error(error),
);
